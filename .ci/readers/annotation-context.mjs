// The terms of the Web Annotation context that exports use, as the vocabulary defines
// them (https://www.w3.org/TR/annotation-vocab/). The context itself is on the network.
const id = (iri) => ({ "@id": iri, "@type": "@id" });
const word = (iri) => ({ "@id": iri, "@type": "@vocab" });
const classes = ["Annotation", "SpecificResource", "TextualBody", "TextQuoteSelector", "TextPositionSelector", "FragmentSelector"];
const motivations = ["commenting", "highlighting", "identifying", "tagging"];
const own = (names) => Object.fromEntries(names.map((name) => [name, `oa:${name}`]));

export function annotationContext(url) {
  if (url !== "http://www.w3.org/ns/anno.jsonld") throw new Error(`no context ${url}`);
  return {
    "@context": {
      oa: "http://www.w3.org/ns/oa#",
      as: "http://www.w3.org/ns/activitystreams#",
      id: "@id",
      type: "@type",
      ...own(classes),
      ...own(motivations),
      ...own(["exact", "prefix", "suffix", "start", "end"]),
      AnnotationCollection: "as:OrderedCollection",
      AnnotationPage: "as:OrderedCollectionPage",
      first: id("as:first"),
      items: { ...id("as:items"), "@container": "@list" },
      total: "as:totalItems",
      startIndex: "as:startIndex",
      label: "http://www.w3.org/2000/01/rdf-schema#label",
      body: id("oa:hasBody"),
      target: id("oa:hasTarget"),
      source: id("oa:hasSource"),
      selector: id("oa:hasSelector"),
      refinedBy: id("oa:refinedBy"),
      motivation: word("oa:motivatedBy"),
      purpose: word("oa:hasPurpose"),
      value: "http://www.w3.org/1999/02/22-rdf-syntax-ns#value",
      language: "http://purl.org/dc/elements/1.1/language",
      conformsTo: id("http://purl.org/dc/terms/conformsTo"),
    },
  };
}
