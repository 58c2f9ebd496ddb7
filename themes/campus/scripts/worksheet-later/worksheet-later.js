// @ts-check
// What the worksheet needs after its first views. It is loaded once those are shown, so that a phone shows them sooner.
import { recoverImport } from "../worksheet/core/importing.js";
import { addExample } from "../worksheet/example.js";
import { unlessGone } from "../worksheet/gone.js";
import { myData } from "../worksheet/my-data.js";
import { board } from "../worksheet/board.js";
import { differ } from "../worksheet/parts/differ.js";
import { neighbor } from "../worksheet/panels/neighbor.js";
import { plan } from "../worksheet/plan.js";
import { sideBySide } from "../worksheet/side-by-side.js";
import { arrange } from "../worksheet/steps/arrange.js";
import { compare } from "../worksheet/steps/compare.js";
import { followUp } from "../worksheet/steps/follow-up.js";
import { prepare } from "../worksheet/steps/prepare.js";
import { talk } from "../worksheet/steps/talk.js";
import { thank } from "../worksheet/steps/thank.js";

/** @type {import("../worksheet/view-types.js").Later} */
const later = {
  views: {
    arrange: unlessGone(arrange),
    prepare: unlessGone(prepare),
    hold: unlessGone(talk),
    thank: unlessGone(thank),
    "follow-up": unlessGone(followUp),
    compare: (app, id) => id ? unlessGone(compare)(app, id) : sideBySide(app, id),
    "side-by-side": sideBySide,
    data: myData,
    board,
    plan,
  },
  addExample,
  neighbor,
  differ,
  recoverImport,
};
// The first script waits for this name; in one file both scripts are there from the beginning.
/** @type {any} */ (globalThis).guideWorksheetLater = later;
