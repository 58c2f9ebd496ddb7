// @ts-check
// A page as it is printed, on the screen: rules for print hold, those for the screen do not.

/** @param {CSSRuleList} rules */
function turn(rules) {
  for (const rule of rules) {
    if (rule instanceof CSSMediaRule) {
      const text = rule.media.mediaText;
      if (/\bprint\b/.test(text)) rule.media.mediaText = text.replace(/\bprint\b/g, "all");
      else if (/\bscreen\b/.test(text)) rule.media.mediaText = "not all";
    }
    if (rule instanceof CSSGroupingRule) turn(rule.cssRules);
  }
}

/** Shows the page as printed when it stands in the preview's sheet of paper. */
export function followPaper() {
  if (!window.frameElement?.classList.contains("paper")) return;
  const apply = () => {
    for (const sheet of document.styleSheets) {
      const media = sheet.media.mediaText;
      if (/\bprint\b/.test(media)) sheet.media.mediaText = "all";
      else if (/\bscreen\b/.test(media)) sheet.disabled = true;
      turn(sheet.cssRules);
    }
    for (const part of document.querySelectorAll("details")) part.open = true;
  };
  if (document.readyState === "complete") apply();
  else window.addEventListener("load", apply, { once: true });
}
