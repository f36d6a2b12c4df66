import type { LabelledChart } from "../domain/chart.ts";
import { courseMarks } from "./course.ts";
import { coverageMarks } from "./coverage.ts";
import { framed } from "./frame.ts";

/** A chart as SVG of a fixed size. Whatever stands in its words is words. */
export const svgOf = ({ chart, labels }: LabelledChart): string =>
  framed(labels, chart.kind === "coverage" ? coverageMarks(chart, labels) : courseMarks(chart, labels));
