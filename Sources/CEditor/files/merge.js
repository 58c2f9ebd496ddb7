// @ts-check
// What two people have made of one text, line by line.

/** @typedef {{ from: number, to: number, lines: string[] }} Part lines of the old text, and what became of them */

/** Above so much work two texts are not compared: the page would stand still. */
const MOST = 4_000_000;

/**
 * The parts in which a text differs from an older one.
 * @param {string[]} old @param {string[]} now
 * @returns {Part[] | null} null when there is too much to compare
 */
export function parts(old, now) {
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start++;
  let end = 0;
  while (end < old.length - start && end < now.length - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  const [left, right] = [old.slice(start, old.length - end), now.slice(start, now.length - end)];
  const [rows, columns] = [left.length, right.length];
  if (rows * columns > MOST) return null;
  // The longest list of lines that both have, from each pair of places on.
  const width = columns + 1;
  const table = new Uint32Array((rows + 1) * width);
  const at = (/** @type {number} */ row, /** @type {number} */ column) => table[row * width + column] ?? 0;
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      table[row * width + column] = left[row] === right[column]
        ? at(row + 1, column + 1) + 1
        : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  /** @type {Part[]} */
  const found = [];
  let [row, column] = [0, 0];
  while (row < rows || column < columns) {
    if (row < rows && column < columns && left[row] === right[column]) {
      row++;
      column++;
      continue;
    }
    const part = { from: start + row, to: start + row, lines: /** @type {string[]} */ ([]) };
    while ((row < rows || column < columns) && !(row < rows && column < columns && left[row] === right[column])) {
      if (column >= columns || row < rows && at(row + 1, column) >= at(row, column + 1)) row++;
      else part.lines.push(/** @type {string} */ (right[column++]));
    }
    part.to = start + row;
    found.push(part);
  }
  return found;
}

/**
 * Both changes of a text in one.
 * @param {string} base @param {string} theirs @param {string} yours
 * @returns {string | null} null when they meet: then nobody but a person can tell what is to stay
 */
export function mergeTexts(base, theirs, yours) {
  const old = base.split("\n");
  const [one, other] = [parts(old, theirs.split("\n")), parts(old, yours.split("\n"))];
  if (!one || !other) return null;
  const all = [...one, ...other].sort((left, right) => left.from - right.from || left.to - right.to);
  // A line between them has to be as it was: what stands side by side may speak of the same.
  if (all.some((part, index) => index > 0 && part.from <= /** @type {Part} */ (all[index - 1]).to)) return null;
  for (const { from, to, lines } of all.reverse()) old.splice(from, to - from, ...lines);
  return old.join("\n");
}
