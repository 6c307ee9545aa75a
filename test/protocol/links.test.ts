// Addresses that are handed out lead back to the session they were made for.
import { expect, test } from "vitest";
import { hostLink, joinLink, readLink, reportLink, screenLink } from "#protocol/links.ts";

const base = "http://192.168.1.7:3000";
const entrance = { code: "482913", key: "aB-_9" };

test("readLink reads the code of a join link and no key", () => {
  expect(readLink(new URL(joinLink(base, "482913")).search)).toEqual({ code: "482913", key: null });
});

test("readLink reads code and key of the host's, the projector's and the report's links", () => {
  for (const link of [hostLink(base, entrance), screenLink(base, entrance), reportLink(base, entrance)])
    expect(readLink(new URL(link).hash)).toEqual(entrance);
});

test("readLink reads code and key of a report's link", () => {
  expect(readLink(new URL(reportLink(base, entrance)).hash)).toEqual(entrance);
});

test("links carry keys only where no server sees them", () => {
  for (const link of [hostLink(base, entrance), screenLink(base, entrance), reportLink(base, entrance)]) {
    const { pathname, search } = new URL(link);
    expect(`${pathname}${search}`).not.toContain(entrance.key);
  }
});

test("readLink passes over whatever else it is given", () => {
  expect(readLink("")).toEqual({ code: "", key: null });
  expect(readLink("#code=48x29 13zz99&key=<script>&x")).toEqual({ code: "482913", key: null });
});
