/** The first `limit` of a list in order, without putting the rest in order as well. */
export function firstOf<T>(all: readonly T[], limit: number, compare: (a: T, b: T) => number): T[] {
  const first: T[] = [];
  for (const one of all) {
    const last = first[limit - 1];
    if (last !== undefined && compare(one, last) >= 0) continue;
    let low = 0;
    let high = first.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (compare(one, first[middle]!) < 0) high = middle;
      else low = middle + 1;
    }
    first.splice(low, 0, one);
    if (first.length > limit) first.pop();
  }
  return first;
}
