/** A piece of a page as plain data: text, or an element with what stands in it. Survives JSON. */
export type DrawnNode = string | DrawnElement;

export interface DrawnElement {
  /** An element's name in small letters; a tag of a lesson or the name of something alive begins with a capital. */
  tag: string;
  props: Record<string, unknown>;
  children: DrawnNode[];
}
