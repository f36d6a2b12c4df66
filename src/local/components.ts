import type { ApiComponent } from "./types.ts";

/** Deeper nesting than Discord allows anywhere; it ends every walk over what a bot sent. */
const MAX_DEPTH = 6;

export type PlacedComponent = { readonly component: ApiComponent; readonly path: readonly (string | number)[] };

/** Every component in reading order with its place in the body: rows, their buttons, accessories and a label's control. */
export function* walk(
  components: unknown,
  path: readonly (string | number)[] = ["components"],
  depth = 0,
): Generator<PlacedComponent> {
  if (!Array.isArray(components) || depth > MAX_DEPTH) return;
  for (const [index, component] of components.entries()) yield* walkOne(component, [...path, index], depth);
}

function* walkOne(component: unknown, path: readonly (string | number)[], depth: number): Generator<PlacedComponent> {
  if (!isComponent(component)) return;
  yield { component, path };
  yield* walk(component.components, [...path, "components"], depth + 1);
  if (component.accessory !== undefined) yield* walkOne(component.accessory, [...path, "accessory"], depth + 1);
  if (component.component !== undefined) yield* walkOne(component.component, [...path, "component"], depth + 1);
}

/** Gives each component without an id the next free number, as Discord does. Changes the components in place. */
export function numberComponents(components: ApiComponent[]): ApiComponent[] {
  const all = [...walk(components)].map(({ component }) => component);
  const taken = new Set(all.map((component) => component.id));
  let next = 1;
  for (const component of all) {
    if (typeof component.id === "number" && component.id > 0) continue;
    while (taken.has(next)) next += 1;
    component.id = next;
    taken.add(next);
  }
  return components;
}

/** The button or select with this custom_id, or null. */
export function findControl(components: readonly ApiComponent[], customId: string): ApiComponent | null {
  for (const { component } of walk(components)) if (component.custom_id === customId) return component;
  return null;
}

function isComponent(value: unknown): value is ApiComponent {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
