// @ts-check
// The records that are open on the page, each saved a moment after it was last changed.
import { autosave } from "./core/autosave.js";

/** @typedef {import("./core/types.js").Kind} Kind */
/** @typedef {import("./core/autosave.js").SaveStatus} SaveStatus */

/**
 * @param {import("./core/store.js").Store} store
 * @param {() => number} now
 * @param {{ status: (status: SaveStatus) => void, conflict: (kind: Kind, id: string, copy: string) => void }} tell
 */
export function notebook(store, now, tell) {
  /** @type {Map<string, any>} */
  const drafts = new Map();

  /** @param {() => void} action @param {number} milliseconds */
  const later = (action, milliseconds) => {
    const timer = setTimeout(action, milliseconds);
    return () => clearTimeout(timer);
  };

  /** @param {Kind} kind @param {any} record */
  function open(kind, record) {
    const known = drafts.get(record.id);
    if (known) return known;
    const draft = {
      kind,
      record: structuredClone(record),
      /** @param {(record: any) => void} edit */
      change(edit) {
        edit(draft.record);
        saver.touched();
      },
      flush: () => saver.flush(),
      drop: () => saver.drop(),
      get dirty() {
        return saver.dirty;
      },
    };
    const saver = autosave({
      now,
      later,
      onStatus: tell.status,
      save() {
        const done = store.save(kind, draft.record);
        if (!done.ok) return done;
        const before = draft.record.id;
        draft.record = structuredClone(done.record);
        if (draft.record.id !== before) {
          drafts.delete(before);
          drafts.set(draft.record.id, draft);
          tell.conflict(kind, before, draft.record.id);
        }
        return done;
      },
    });
    drafts.set(record.id, draft);
    return draft;
  }

  return {
    open,
    /** @param {Kind} kind @param {string} id */
    get(kind, id) {
      const known = drafts.get(id);
      if (known) return known;
      const record = store.get(kind, id);
      return record && open(kind, record);
    },
    /** Saves what is not saved yet; says whether all is. */
    flush() {
      let ok = true;
      for (const draft of [...drafts.values()]) ok = draft.flush() && ok;
      return ok;
    },
    /** Takes what is stored for what is true, but for what is being changed here. */
    reread() {
      for (const [id, draft] of [...drafts]) {
        if (draft.dirty) continue;
        const record = store.get(draft.kind, id);
        if (record) draft.record = structuredClone(record);
        else if (draft.record.rev > 0) drafts.delete(id);
      }
    },
    /** Forgets everything, unsaved things too: it was erased. */
    clear() {
      for (const draft of drafts.values()) draft.drop();
      drafts.clear();
    },
    get dirty() {
      return [...drafts.values()].some((draft) => draft.dirty);
    },
  };
}
