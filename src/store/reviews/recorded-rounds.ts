import type { ExpressionBuilder, ExpressionWrapper, SqlBool } from 'kysely';
import type { GameId, PlayerId } from '../../game/model.ts';
import { readRound } from '../../game/planned-round.ts';
import type { RecordedAnswer, RecordedRound } from '../../game/regrade.ts';
import type { RegradeRequest } from '../../game/review.ts';
import type { Database } from '../database.ts';
import { answerOf } from '../results.ts';
import type { Tables } from '../schema.ts';

type Condition = (eb: ExpressionBuilder<Tables, 'rounds'>) => ExpressionWrapper<Tables, 'rounds', SqlBool>;

/** The closed rounds that a request may be about, with their answers. */
export function roundsFor(db: Database, request: RegradeRequest): Promise<readonly RecordedRound[]> {
  return readRounds(db, (eb) =>
    eb.and([
      eb('rounds.guild_id', '=', request.guildId),
      request.kind === 'void'
        ? eb('rounds.question_id', '=', request.questionId)
        : eb('rounds.fact', '=', request.fact),
      eb('rounds.state', 'in', ['closed', 'revealed']),
      eb('rounds.closed_at', '>=', request.since),
    ]),
  );
}

/** The answers that the regrade has changed, in their rounds. */
export async function roundsOf(db: Database, regradeId: string): Promise<readonly RecordedRound[]> {
  const changed = await db.query
    .selectFrom('regrade_answers')
    .select(['game_id', 'round', 'player_id'])
    .where('regrade_id', '=', regradeId)
    .execute();
  const keys = new Set(changed.map(answerKey));
  const rounds = await readRounds(db, (eb) =>
    eb(
      eb.refTuple('rounds.game_id', 'rounds.round'),
      'in',
      eb
        .selectFrom('regrade_answers')
        .select(['regrade_answers.game_id', 'regrade_answers.round'])
        .where('regrade_answers.regrade_id', '=', regradeId)
        .$asTuple('game_id', 'round'),
    ),
  );
  return rounds.map(({ answers, ...round }) => ({
    ...round,
    answers: answers.filter(({ playerId }) =>
      keys.has(answerKey({ game_id: round.gameId, round: round.round, player_id: playerId })),
    ),
  }));
}

async function readRounds(db: Database, which: Condition): Promise<readonly RecordedRound[]> {
  const chosen = db.query.selectFrom('rounds').where(which);
  const rounds = await chosen.select(['game_id', 'round', 'plan']).orderBy('game_id').orderBy('round').execute();
  const rows = await chosen
    .innerJoin('answers', (join) =>
      join.onRef('answers.game_id', '=', 'rounds.game_id').onRef('answers.round', '=', 'rounds.round'),
    )
    .innerJoin('players', (join) =>
      join.onRef('players.game_id', '=', 'answers.game_id').onRef('players.player_id', '=', 'answers.player_id'),
    )
    .select(['answers.game_id', 'answers.round', 'answers.player_id', 'players.name', 'answers.choice'])
    .select(['answers.text', 'answers.verdict', 'answers.is_right', 'answers.points', 'answers.time_ms'])
    .select('answers.voided')
    .where('answers.points', 'is not', null)
    .orderBy('answers.player_id')
    .execute();
  const layers = await readLayers(db, which);
  const byRound = new Map<string, RecordedAnswer[]>(rounds.map((round) => [roundKey(round), []]));
  for (const row of rows) {
    const { before = { right: row.is_right === 1, points: row.points ?? 0 }, accepted } =
      layers.get(answerKey(row)) ?? {};
    byRound.get(roundKey(row))?.push({
      playerId: row.player_id as PlayerId,
      name: row.name,
      answer: answerOf(row),
      timeMs: row.time_ms ?? 0,
      scored: before,
      ...(accepted === undefined ? {} : { accepted }),
      isVoid: row.voided === 1,
    });
  }
  return rounds.map((row) => ({
    gameId: row.game_id as GameId,
    round: row.round,
    plan: readRound(row.plan),
    answers: byRound.get(roundKey(row)) ?? [],
  }));
}

interface Layers {
  readonly before: RecordedAnswer['scored'];
  readonly accepted?: NonNullable<RecordedAnswer['accepted']>;
}

/** What the regrades that stand say of the answers. */
async function readLayers(db: Database, which: Condition): Promise<ReadonlyMap<string, Layers>> {
  const rows = await db.query
    .selectFrom('rounds')
    .where(which)
    .innerJoin('regrade_answers', (join) =>
      join.onRef('regrade_answers.game_id', '=', 'rounds.game_id').onRef('regrade_answers.round', '=', 'rounds.round'),
    )
    .innerJoin('regrades', 'regrades.id', 'regrade_answers.regrade_id')
    .selectAll('regrade_answers')
    .select('regrades.kind')
    .where('regrades.undone', '=', 0)
    .execute();
  const layers = new Map<string, Layers>();
  for (const row of rows) {
    const key = answerKey(row);
    const before = { right: row.right_before === 1, points: row.points_before };
    const accepted = { right: row.right_after === 1, points: row.points_after };
    layers.set(key, { ...layers.get(key), before, ...(row.kind === 'accept' ? { accepted } : {}) });
  }
  return layers;
}

function roundKey({ game_id, round }: { readonly game_id: string; readonly round: number }): string {
  return `${game_id} ${round}`;
}

function answerKey(row: { readonly game_id: string; readonly round: number; readonly player_id: string }): string {
  return `${roundKey(row)} ${row.player_id}`;
}
