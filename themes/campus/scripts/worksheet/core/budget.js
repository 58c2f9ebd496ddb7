// @ts-check
// Minutes are what a conversation has least of.
import { chosen } from "./questions.js";

/**
 * @param {readonly import("./types.js").Question[]} questions
 * @param {number} budget the minutes that the plan leaves for questions
 * @returns {{ planned: number, must: number, budget: number, left: number, over: boolean, share: number, count: number }}
 *   `share` is what part of the budget is used, more than 1 when it is too small
 */
export function budgetOf(questions, budget) {
  const list = chosen(questions);
  const sum = (/** @type {typeof list} */ items) => items.reduce((total, item) => total + item.minutes, 0);
  const planned = sum(list);
  return {
    planned,
    must: sum(list.filter((item) => item.must)),
    budget,
    left: budget - planned,
    over: planned > budget,
    share: budget > 0 ? planned / budget : planned > 0 ? Infinity : 0,
    count: list.length,
  };
}
