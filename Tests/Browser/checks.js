// Looks at the page as it stands in a browser. Each check returns a list of faults, in words; none is good.
({
  visible(element) {
    return element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  },

  // Text that a reader cannot get at, other than what waits in a closed <details> or behind a button that opens it,
  // or is marked as for scripts.
  hiddenText(root, leaveOut = "") {
    const skip = "script, style, template, noscript, button, [hidden]" + leaveOut;
    const faults = [];
    const walker = document.createTreeWalker(document.querySelector(root), NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode.data.trim(), element = walker.currentNode.parentElement;
      if (!text || element.closest(skip)) continue;
      if (element.closest("details:not([open])") && !element.closest("summary")) continue;
      const popover = element.closest("[popover]");
      if (popover && document.querySelector(`[popovertarget="${popover.id}"]`)) continue;
      if (!this.visible(element)) faults.push("cannot be seen: " + text.slice(0, 60));
    }
    return faults;
  },

  // Buttons that would do nothing, because no script runs.
  deadButtons() {
    return [...document.querySelectorAll("button:not([popovertarget], [commandfor])")]
      .filter((button) => !button.closest("form") && this.visible(button))
      .map((button) => "does nothing without script: " + button.textContent.trim());
  },

  sidewaysScrolling() {
    const root = document.scrollingElement, width = root.clientWidth, faults = [];
    for (const element of [document.documentElement, document.body])
      if (/hidden|clip/.test(getComputedStyle(element).overflowX)) faults.push("the overflow is hidden, not avoided");
    if (root.scrollWidth <= width) return faults;
    faults.push(`the page is ${root.scrollWidth} wide where ${width} fit`);
    for (const element of document.body.querySelectorAll("*"))
      if (element.getBoundingClientRect().right > width + 1 && !element.children.length)
        faults.push("sticks out: " + element.outerHTML.slice(0, 90));
    return faults.slice(0, 6);
  },

  // What has the focus now: whether it can be seen, is marked as focused, and is not covered by something else.
  focus() {
    const element = document.activeElement, box = element.getBoundingClientRect(), style = getComputedStyle(element);
    const covering = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return {
      tag: element.tagName,
      name: (element.textContent.trim() || element.getAttribute("aria-label") || "").slice(0, 60),
      href: element.getAttribute("href"),
      seen: this.visible(element) && box.width > 2 && box.height > 2 && box.bottom > 0 && box.top < innerHeight,
      covered: !!covering && !element.contains(covering) && !covering.contains(element),
      ring: style.outlineStyle !== "none" ? parseFloat(style.outlineWidth) : style.boxShadow !== "none" ? 2 : 0,
    };
  },

  // Whether the focus is at or after the start of the element with this id, as it should be once a skip link was used.
  focusIsPast(id) {
    const target = document.getElementById(id), now = document.activeElement;
    return !!target && now !== document.body &&
      (now === target || !(target.compareDocumentPosition(now) & Node.DOCUMENT_POSITION_PRECEDING));
  },

  // On paper: dark ink on white, whatever colours the reader's screen has.
  ink() {
    const luminance = (colour) => {
      const parts = colour.match(/[\d.]+/g).map(Number);
      if (parts[3] === 0) return null;
      const [r, g, b] = parts.map((part) => (part /= 255) <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const faults = [];
    for (const element of [document.documentElement, document.body, document.querySelector("main")]) {
      const paper = luminance(getComputedStyle(element).backgroundColor);
      if (paper !== null && paper < 0.9) faults.push(element.tagName + " is printed on a dark ground");
    }
    for (const element of document.querySelectorAll("main :is(h1, h2, h3, p, li, td, th, dt, dd, a)")) {
      const ink = luminance(getComputedStyle(element).color);
      if (1.05 / (ink + 0.05) < 4.5) faults.push("too pale on paper: " + element.textContent.trim().slice(0, 60));
    }
    return faults.slice(0, 6);
  },

  foreignRequests() {
    return performance.getEntriesByType("resource").map((entry) => entry.name)
      .filter((name) => new URL(name).origin !== location.origin);
  },
})
