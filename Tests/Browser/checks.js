// Looks at the page as it stands in a browser. Each check returns a list of faults, in words; none is good.
({
  visible(element) {
    return element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  },

  // Text that a reader cannot get at, other than what waits in a closed <details> or behind a button that opens it,
  // is marked as for scripts, or belongs to a picture (aria-hidden), whose facts stand beside it in words.
  hiddenText(root, leaveOut = "") {
    const skip = "script, style, template, noscript, button, [hidden], [aria-hidden=true]" + leaveOut;
    const faults = [];
    const walker = document.createTreeWalker(document.querySelector(root), NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode.data.trim(), element = walker.currentNode.parentElement;
      if (!text || element.closest(skip)) continue;
      if (element.closest("details:not([open])") && !element.closest("summary")) continue;
      // What is shown though it is closed needs nothing to open it; its heading says the same.
      const shown = element.closest("summary")?.parentElement.querySelector(":scope > :not(summary)");
      if (shown && this.visible(shown)) continue;
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

  // On paper: dark ink on white, whatever colors the reader's screen has.
  ink() {
    const luminance = (color) => {
      const parts = color.match(/[\d.]+/g).map(Number);
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

  // Each run of text on the page that can be seen, with the boxes it fills. Text in a box of 1 pixel is for screen readers.
  texts(root = "body") {
    const found = [], walker = document.createTreeWalker(document.querySelector(root), NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode, element = node.parentElement;
      if (!node.data.trim() || element.closest("script, style, option, .skip") || !this.visible(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const boxes = [...range.getClientRects()].filter((box) => box.width > 2 && box.height > 2);
      if (boxes.length && !this.isForEarsOnly(element)) found.push({ node, element, boxes, text: node.data.trim().slice(0, 50) });
    }
    return found;
  },

  isForEarsOnly(element) {
    for (; element; element = element.parentElement)
      if (getComputedStyle(element).clipPath === "inset(50%)") return true;
    return false;
  },

  // What stays in view while the page goes by below it, on a ground of its own.
  isStuck(element) {
    for (; element; element = element.parentElement)
      if (/sticky|fixed/.test(getComputedStyle(element).position)) return true;
    return false;
  },

  // Text that lies on other text. A line's box is higher than its letters, so only its middle counts.
  overlappingText() {
    const boxes = this.texts().filter(({ element }) => !this.isStuck(element)).flatMap(({ text, boxes }, run) =>
      boxes.map((box) => ({ text, run, x: box.left, right: box.right, y: box.top + box.height * 0.3, bottom: box.bottom - box.height * 0.3 })));
    boxes.sort((a, b) => a.y - b.y);
    const faults = new Set();
    for (let i = 0; i < boxes.length; i++)
      for (let j = i + 1; j < boxes.length && boxes[j].y < boxes[i].bottom; j++) {
        const [a, b] = [boxes[i], boxes[j]];
        if (a.run !== b.run && Math.min(a.right, b.right) - Math.max(a.x, b.x) > 2)
          faults.add(`“${a.text}” lies on “${b.text}”`);
      }
    return [...faults].slice(0, 6);
  },

  // Text that sticks out of the window, where nothing scrolls to it, or that its box cuts off.
  lostText() {
    const faults = new Set();
    for (const { element, boxes, text } of this.texts()) {
      let clip = null;
      for (let up = element; up && up !== document.body; up = up.parentElement) {
        const style = getComputedStyle(up);
        if (/auto|scroll/.test(style.overflowX + style.overflowY)) { clip = undefined; break; }
        if (/hidden|clip/.test(style.overflowX + style.overflowY)) { clip = up.getBoundingClientRect(); break; }
      }
      for (const box of boxes) {
        if (clip === undefined) continue;
        if (box.left < -1 || box.right > innerWidth + 1) faults.add(`out of the window: “${text}”`);
        if (clip && (box.left < clip.left - 2 || box.right > clip.right + 2 || box.bottom > clip.bottom + 4))
          faults.add(`cut off: “${text}”`);
      }
    }
    return [...faults].slice(0, 6);
  },

  // Links and buttons that a thumb would miss: lower or narrower than `least`. Links within a sentence are let off.
  smallTargets(selector, least) {
    const faults = new Set();
    for (const element of document.querySelectorAll(selector)) {
      if (!this.visible(element) || this.isForEarsOnly(element)) continue;
      // A link may be stretched over the whole card that it stands on.
      const isStretched = ["::before", "::after"].some((part) => getComputedStyle(element, part).position === "absolute");
      const box = (isStretched ? element.offsetParent ?? element : element).getBoundingClientRect();
      if (box.height < least - 0.5 || box.width < least - 0.5)
        faults.add(`${Math.round(box.height)} high, ${box.width < least ? Math.round(box.width) + " wide" : "wide enough"}: ` +
          `${element.parentElement?.className} ${element.tagName}.${element.className}`);
    }
    return [...faults].slice(0, 6);
  },

  // The most characters that a line of running text has, on average over the lines of its paragraph.
  longestLine(selector) {
    let longest = 0;
    const range = document.createRange();
    const long = [...document.querySelectorAll(selector)].filter((element) => element.textContent.trim().length > 200 && this.visible(element));
    for (const paragraph of long.slice(0, 25)) {
      const lines = new Map(), walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const { data } = walker.currentNode;
        for (let at = 0; at < data.length; at++) {
          range.setStart(walker.currentNode, at);
          range.setEnd(walker.currentNode, at + 1);
          const box = range.getBoundingClientRect(), line = Math.round(box.bottom / 10);
          if (box.width > 0) lines.set(line, (lines.get(line) ?? 0) + 1);
        }
      }
      const full = [...lines.values()].slice(0, -1);
      longest = Math.max(longest, full.reduce((sum, count) => sum + count, 0) / Math.max(1, full.length));
    }
    return Math.round(longest);
  },

  // What only its ground would show, where the reader's own colors replace every ground: it needs an edge.
  missingEdges(selector) {
    return [...document.querySelectorAll(selector)].filter((element) => this.visible(element)).flatMap((element) => {
      const style = getComputedStyle(element);
      const hasEdge = ["Top", "Right", "Bottom", "Left"].some((side) =>
        style[`border${side}Style`] !== "none" && parseFloat(style[`border${side}Width`]) >= 1);
      return hasEdge || style.outlineStyle !== "none" ? [] : ["has no edge: " + element.outerHTML.slice(0, 80)];
    }).slice(0, 6);
  },

  // What moves, although the reader asked for less of that.
  motion() {
    const faults = document.getAnimations().map((animation) => "moves: " + (animation.effect?.target?.outerHTML ?? "").slice(0, 80));
    for (const element of document.querySelectorAll("*")) {
      const style = getComputedStyle(element);
      if (style.transitionDuration.split(",").some((time) => parseFloat(time) > 0.01)) faults.push("changes slowly: " + element.outerHTML.slice(0, 80));
      if (style.scrollBehavior === "smooth") faults.push("scrolls by itself: " + element.tagName);
    }
    return faults.slice(0, 6);
  },
})
