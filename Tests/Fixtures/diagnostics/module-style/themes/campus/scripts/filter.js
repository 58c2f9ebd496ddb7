// A script in a style that works from a web server only.

export default function show() {
  document.title += ".";
}
