import { walk } from "./components.ts";
import { Mistake } from "./mistake.ts";
import type { ApiComponent, ApiModal, JsonObject } from "./types.ts";

const TEXT_INPUT = 4;
const TEXT_INPUT_MAX = 4_000;

/** What a person sends who fills in a modal: labels keep their shape, with the values in place of the inputs. Throws a Mistake. */
export function filledModal(modal: ApiModal, fields: Readonly<Record<string, string>>): JsonObject {
  const known = new Set([...walk(modal.components)].map(({ component }) => component.custom_id));
  const unknown = Object.keys(fields).find((name) => !known.has(name));
  if (unknown !== undefined) throw new Mistake(`the modal has no field "${unknown}"`);
  return { custom_id: modal.custom_id, components: modal.components.map((component) => filled(component, fields)) };
}

function filled(component: ApiComponent, fields: Readonly<Record<string, string>>): JsonObject {
  const { type, id, custom_id } = component;
  const place = { type, id };
  if (component.components) return { ...place, components: component.components.map((one) => filled(one, fields)) };
  if (component.component) return { ...place, component: filled(component.component, fields) };
  if (custom_id === undefined) return place;
  return { ...place, custom_id, ...fieldValue(component, fields[custom_id]) };
}

function fieldValue(component: ApiComponent, given: string | undefined): JsonObject {
  if (component.type !== TEXT_INPUT) return { values: given === undefined ? preselected(component) : [given] };
  const value = given ?? component.value ?? "";
  const { required = true, min_length = 0, max_length = TEXT_INPUT_MAX } = component;
  if (value === "" && required) throw new Mistake(`"${component.custom_id}" needs to be filled in`);
  if (value !== "" && value.length < min_length)
    throw new Mistake(`"${component.custom_id}" needs at least ${min_length} characters`);
  if (value.length > max_length) throw new Mistake(`"${component.custom_id}" takes at most ${max_length} characters`);
  return { value };
}

function preselected({ options = [] }: ApiComponent): string[] {
  return options.filter((option) => option.default).map((option) => option.value);
}
