// @ts-check
// What the views are given, as types. Nothing imports this file while a page runs, so it costs readers nothing.

/** @typedef {import("./core/types.js").Interview} Interview */
/** @typedef {import("./core/types.js").Person} Person */
/** @typedef {import("./core/types.js").StepId} StepId */
/** @typedef {import("./core/types.js").BankQuestion & { category: string, minutes: number, why?: string, care?: string, followups?: string[], lang?: string }} SiteQuestion */
/** @typedef {{ id: string, label: string, max: number, example: string, help?: string, optional?: boolean }} Blank */
/**
 * @typedef {{ id: string, title: string, channel: string, moment: string, when: string, subject?: string, body: string,
 *   limit?: { unit: "chars" | "words" | "seconds" | "sms", max: number, note?: string }, retired?: boolean, lang?: string }} Template
 */
/** @typedef {{ id: string, from: number, to: number, title: string, text?: string, categories?: string[] }} Phase */
/** @typedef {{ id: string, title: string, minutes: number, budget: number, most: number, phases: Phase[] }} Plan */
/** @typedef {{ id: string, text: string, note?: string, essential?: boolean, lang?: string }} CheckItem */
/** @typedef {{ id: string, title: string, moment: string, items: CheckItem[] }} Checklist */
/** @typedef {{ id: StepId, pages: { title: string, address: string }[], fields?: import("./core/types.js").Field[] }} Step without `fields`: those that the worksheet has anyway */

/**
 * What the page tells of the guide: the file that `#guide-worksheet` names.
 * @typedef {{
 *   site: string, language: string, timeZone: string, plan: string, reminderDays: number, bankVersion: number,
 *   steps: Step[], categories: { id: string, title: string }[], questions: SiteQuestion[], plans: Plan[],
 *   templateFiles: { fields: Blank[], templates: Template[] }[], checklists: Checklist[],
 *   words: Record<string, string | Record<string, string>>,
 * }} SiteData
 */

/** @typedef {(key: string, values?: Record<string, string | number>) => string} Words */

/**
 * A record that is open on the page. `record` is replaced with every save: never keep what was in it.
 * @template T
 * @typedef {{ kind: "iv" | "person", record: T, change: (edit: (record: T) => void) => void, flush: () => boolean, dirty: boolean }} Draft
 */

/** @typedef {(app: App, id: string) => { title: string, body: (import("./dom.js").Child)[], bare?: boolean, isWide?: boolean } | undefined} LateView */

/**
 * What the second script brings.
 * @typedef {{
 *   views: Record<string, LateView>, addExample: (app: App) => string, neighbor: (app: App) => HTMLElement | false,
 *   differ: (app: App, kind: "iv" | "person", copy: any) => HTMLElement | false,
 *   recoverImport: (store: import("./core/store.js").Store) => boolean,
 * }} Later
 */

/**
 * @typedef {{
 *   data: SiteData, t: Words, language: string, store: import("./core/store.js").Store,
 *   world: import("./core/types.js").World, bank: import("./core/types.js").Bank,
 *   interview: (id: string) => Draft<Interview> | undefined,
 *   person: (id: string) => Draft<Person> | undefined,
 *   newInterview: () => Draft<Interview>, newPerson: () => Draft<Person>,
 *   interviews: () => Interview[], people: () => Person[], talksWith: (person: string) => Interview[],
 *   titleOf: (record: Interview) => string,
 *   go: (name: string, id?: string) => void, href: (name: string, id?: string) => string,
 *   show: (focus?: boolean) => void, say: (text: string) => void, undo: (text: string, restore: () => void) => void,
 *   flush: () => void, forget: () => void, exportNow: () => void, later: () => Promise<Later>, zone: () => string, print: (view: Node | "blank") => void,
 *   leave: (action: () => void) => void, route: { name: string, id: string },
 *   has: (step: StepId) => boolean, asks: (step: StepId, field: string) => boolean,
 * }} App `has`: whether the guide has a step; `asks`: whether it has a field that could be left out; `forget`: unsaved things are not to be saved any more; `leave`: what is to be done when the view goes away
 */

export {};
