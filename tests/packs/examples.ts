/** The first pack that authors see: facts written out. */
export const factsExample = `format: 1
pack: unlikely-friends            # a-z, digits, dashes
title: Unlikely friends           # shown with every question, gives the context
people: real                      # real | invented | none
source:
  title: A Look At Ivanka Trump And Kim Kardashian's Unlikely Friendship
  date: 2023-10-18
  sections: { intro: opening, hilton: "part one, on how they met", west: "part two, on the West episode" }

entities:
  kim:    { name: Kim Kardashian, kind: person }
  ivanka: { name: Ivanka Trump,   kind: person }
  jared:  { name: Jared Kushner,  kind: person }
  josh:   { name: Josh Kushner,   kind: person, also: [Joshua Kushner] }
  kanye:  { name: Kanye West,     kind: person, also: [Ye] }
  california: { name: California, kind: place, sort: state, at: in }
  bhh:    { name: the Beverly Hills Hotel, kind: place, sort: hotel, at: at, inside: california }
  tmz:    { name: TMZ, kind: outlet }

facts:
- id: introduced
  say: <who> put <whom> in touch with <to>
  with: { who: ivanka, whom: kim, to: jared }
  claim: { as: quoted, by: kim }
  at: intro

- id: dinner
  verb: dined                                  # facts with the same verb are compared
  say: <In when>, <a> and <b> had dinner <at where>
  with: { when: 2022-10, a: kim, b: ivanka, where: bhh }
  swap: [a, b]                                 # order does not matter
  event: The dinner for two in Beverly Hills   # label for "which came first"
  ask: { where: Where did <a> and <b> have dinner <in when>? }   # optional better wording
  vary: [where]                                # may be changed for a false statement; never a person
  claim: { as: reported, by: tmz }
  at: west

- id: brothers
  say: <a> is a brother of <b>
  with: { a: josh, b: jared }
  tie: { the: brother, of: b, is: a, only: true }   # gives "the brother of Jared Kushner"
  claim: { as: stated }
  at: west

- id: criticised-josh
  verb: criticised
  say: <who> criticised <whom> over an investment
  with: { who: kanye, whom: josh }
  claim: { as: stated }
  at: west
  tone: careful
`;

/** The second: rows of a pattern. */
export const patternExample = `format: 1
pack: two-capitals
title: Two capitals
people: none
source: { title: An atlas, date: 2024-01-01, sections: { table: the table of capitals } }
pools: { capital: [Lyon, Osaka, Madrid, Rome] }
patterns:
  capital:
    say: <city> is the capital of <country>
    ask: { city: What is the capital of <country>? }
    slots: { city: { kind: place, sort: capital, at: in }, country: { kind: place, sort: country, at: in } }
    claim: { as: stated }
    at: table
    rows: [ { city: Paris, country: France }, { city: Tokyo, country: Japan } ]
`;
