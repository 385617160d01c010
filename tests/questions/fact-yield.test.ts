import { isAsked } from '../../src/facts/query.ts';
import { describe, expect, it } from 'vitest';
import type { Pack } from '../../src/facts/pack.ts';
import { generate } from '../../src/questions/generate.ts';
import { amount, makePack, type FactSpec, type PackSpec } from '../support/packs.ts';

const harbour: PackSpec = {
  id: 'harbour',
  people: 'invented',
  entities: {
    berta: { name: 'Berta Olsen', kind: 'person' },
    carl: { name: 'Carl Voss', kind: 'person' },
    dora: { name: 'Dora Lund', kind: 'person' },
    emil: { name: 'Emil Brandt', kind: 'person' },
    port: { name: 'Nordhaven', kind: 'place', sort: 'port' },
    isle: { name: 'Graasund', kind: 'place', sort: 'port' },
    bay: { name: 'Elmsby', kind: 'place', sort: 'port' },
    inn: { name: 'the Anchor Inn', kind: 'place', sort: 'inn', at: 'at', inside: 'port' },
    barge: { name: 'the Heron', kind: 'ship' },
    schooner: { name: 'the Otter', kind: 'ship' },
    cutter: { name: 'the Plover', kind: 'ship' },
    salt: { name: 'salt', kind: 'cargo' },
    rope: { name: 'rope', kind: 'cargo' },
    tar: { name: 'tar', kind: 'cargo' },
    courier: { name: 'the Courier', kind: 'outlet' },
    beacon: { name: 'the Beacon', kind: 'outlet' },
    ledger: { name: 'the Ledger', kind: 'outlet' },
    pilot: { name: 'harbour pilot', kind: 'job' },
    clerk: { name: 'customs clerk', kind: 'job' },
    smith: { name: 'anchor smith', kind: 'job' },
  },
  pools: { inn: ['the Compass Inn', 'the Mermaid Inn', 'the Three Gulls'] },
  facts: [
    {
      id: 'sailed',
      say: '<In when>, <who> sailed <ship> to <where>',
      with: { when: '1871-05', who: 'berta', ship: 'barge', where: 'port' },
    },
    { id: 'loaded', say: '<who> loaded <ship> with <cargo>', with: { who: 'carl', ship: 'schooner', cargo: 'salt' } },
    {
      id: 'met',
      say: '<a> and <b> met <at where> <in when>',
      with: { a: 'berta', b: 'dora', where: 'inn', when: '1872' },
      swap: ['a', 'b'],
      claim: { as: 'reported', by: 'courier' },
    },
    { id: 'served', say: '<who> served as <a job> in <where>', with: { who: 'emil', job: 'pilot', where: 'isle' } },
    {
      id: 'waited',
      say: '<who> waited <long> for <ship>',
      with: { who: 'dora', long: amount('exactly', 19, 'days'), ship: 'cutter' },
    },
    {
      id: 'sold',
      say: '<who> sold <ship> to <whom>',
      with: { who: 'carl', ship: 'cutter', whom: 'emil' },
      claim: { as: 'quoted', by: 'carl' },
    },
    {
      id: 'burned',
      say: '<ship> burned <in where> <in when>',
      with: { ship: 'schooner', where: 'bay', when: '1875-11' },
    },
    { id: 'wrote', say: '<outlet> wrote first of the wreck of <ship>', with: { outlet: 'ledger', ship: 'barge' } },
  ],
};

const orchestra: PackSpec = {
  id: 'orchestra',
  people: 'invented',
  entities: {
    ines: { name: 'Ines Marlow', kind: 'person' },
    jonas: { name: 'Jonas Ruck', kind: 'person' },
    karin: { name: 'Karin Thale', kind: 'person' },
    leo: { name: 'Leo Ferris', kind: 'person' },
    waltz: { name: 'The Lantern Waltz', kind: 'work', sort: 'waltz' },
    spring: { name: 'A Spring in Brisk', kind: 'work', sort: 'waltz' },
    night: { name: 'The Night Ferry', kind: 'work', sort: 'waltz' },
    hall: { name: 'the Glass Hall', kind: 'place', sort: 'hall', at: 'at' },
    barn: { name: 'the Red Barn', kind: 'place', sort: 'hall', at: 'at' },
    dome: { name: 'the Old Dome', kind: 'place', sort: 'hall', at: 'at' },
    oboe: { name: 'oboe', kind: 'instrument' },
    cello: { name: 'cello', kind: 'instrument' },
    harp: { name: 'harp', kind: 'instrument' },
  },
  facts: [
    { id: 'composed', say: '<who> composed <work>', with: { who: 'ines', work: 'waltz' } },
    {
      id: 'premiere',
      say: '<work> was first heard <at where> <in when>',
      with: { work: 'waltz', where: 'hall', when: '1901-03-09' },
    },
    {
      id: 'played',
      say: '<who> played the <instrument> in <work>',
      with: { who: 'jonas', instrument: 'oboe', work: 'waltz' },
    },
    {
      id: 'taught',
      say: '<who> taught <whom> the <instrument>',
      with: { who: 'karin', whom: 'leo', instrument: 'cello' },
    },
    {
      id: 'lasted',
      say: 'The first night of <work> lasted <long>',
      with: { work: 'night', long: amount('more-than', 3, 'hours') },
    },
    {
      id: 'crowd',
      say: '<count> came to hear <who> <at where>',
      with: { count: amount('about', 400, 'people'), who: 'leo', where: 'barn' },
    },
    { id: 'left', say: '<who> left the orchestra <in when>', with: { who: 'karin', when: '1910s' } },
    {
      id: 'gave',
      say: '<who> gave the <instrument> of <of> to <whom>',
      with: { who: 'ines', instrument: 'harp', of: 'leo', whom: 'karin' },
    },
  ],
};

/** Questions and different stems for each fact that is plain and asked, on average; and the share of candidates kept. */
function yieldOf(pack: Pack) {
  const { questions, refused } = generate(pack, new Map(), '1');
  const plain = new Set(pack.facts.filter((fact) => isAsked(fact) && fact.tone === 'plain').map(({ id }) => id));
  const counted = questions.filter(({ fact }) => plain.has(fact));
  return {
    questions: counted.length / plain.size,
    stems: new Set(counted.map(({ stem }) => stem)).size / plain.size,
    kept: questions.length / (questions.length + refused.length),
    poorest: Math.min(...[...plain].map((id) => counted.filter(({ fact }) => fact === id).length)),
  };
}

function withAsk(spec: PackSpec): PackSpec {
  const ask: Readonly<Record<string, FactSpec['ask']>> = {
    sailed: { ship: 'Which ship did <who> sail to <where> <in when>?' },
    loaded: { cargo: 'What did <who> load <ship> with?' },
    met: { where: 'Where did <a> and <b> meet <in when>?' },
    served: { job: 'What did <who> work as in <where>?' },
    waited: { long: 'How long did <who> wait for <ship>?' },
    sold: { whom: 'To whom did <who> sell <ship>?' },
    burned: { where: 'Where did <ship> burn <in when>?' },
    wrote: { ship: 'Of the wreck of which ship did <outlet> write first?' },
  };
  return {
    ...spec,
    facts: spec.facts.map((fact) => {
      const own = ask[fact.id];
      return own === undefined ? fact : { ...fact, ask: own };
    }),
  };
}

describe('a plain fact', () => {
  it.each([harbour, orchestra])('yields five questions on three stems without the author’s wordings: $id', (spec) => {
    const found = yieldOf(makePack(spec));
    expect(found.questions).toBeGreaterThanOrEqual(5);
    expect(found.stems).toBeGreaterThanOrEqual(3);
    expect(found.kept).toBeGreaterThanOrEqual(0.8);
    expect(found.poorest).toBeGreaterThanOrEqual(3);
  });

  it('yields six on four with them', () => {
    const found = yieldOf(makePack(withAsk(harbour)));
    expect(found.questions).toBeGreaterThanOrEqual(6);
    expect(found.stems).toBeGreaterThanOrEqual(4);
    expect(found.kept).toBeGreaterThanOrEqual(0.8);
  });
});
