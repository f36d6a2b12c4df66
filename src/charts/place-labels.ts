export type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

type Spot = { readonly x: number; readonly y: number };
type Size = { readonly width: number; readonly height: number };

const FROM_SPOT = 14;
const SPOT = 10;

/** A place for a label by each spot: the nearest at which it covers no other label and no spot; where there is none, the nearest that covers no label, else any. */
export function placed(spots: readonly Spot[], sizes: readonly Size[], room: Box): Box[] {
  const taken: Box[] = [];
  for (const [index, spot] of spots.entries()) {
    const all = candidates(spot, sizes[index]!, room);
    const free = all.filter((box) => !taken.some((other) => overlap(box, other)));
    const clear = free.find((box) => !spots.some((other) => overlap(box, around(other))));
    taken.push(clear ?? free[0] ?? all[0]!);
  }
  return taken;
}

/** Above and below, further and further away and to both sides, nearest first; all within the room. */
function candidates(spot: Spot, { width, height }: Size, room: Box): Box[] {
  const tops = [
    ...steps(spot.y - FROM_SPOT - height, -height / 2, room.top),
    ...steps(spot.y + FROM_SPOT, height / 2, room.bottom - height),
  ].filter((top) => top >= room.top && top + height <= room.bottom);
  const first = clamp(spot.x - width / 2, room.left, room.right - width);
  const lefts = [...steps(first, -width / 2, room.left), ...steps(first + width / 2, width / 2, room.right - width)];
  return (tops.length > 0 ? tops : [room.top])
    .flatMap((top) => lefts.map((left) => ({ left, right: left + width, top, bottom: top + height })))
    .sort((one, other) => distance(one, spot) - distance(other, spot));
}

const steps = (from: number, step: number, to: number): number[] =>
  Array.from({ length: Math.max(0, Math.floor((to - from) / step) + 1) }, (_, index) => from + index * step);

const distance = ({ left, right, top, bottom }: Box, { x, y }: Spot): number =>
  Math.hypot((left + right) / 2 - x, (top + bottom) / 2 - y);

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(value, most));

const around = ({ x, y }: Spot): Box => ({ left: x - SPOT, right: x + SPOT, top: y - SPOT, bottom: y + SPOT });

const overlap = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
