import { z } from 'zod';
import { ruleOf } from './schema.ts';

/** What is wrong with a text, and what to write instead. */
export interface Fault {
  readonly message: string;
  readonly cure: string;
}

/**
 * A schema as the walk over a tree needs it. Asking the schema library what a schema is takes longer than the question
 * whether a text fits it, so that it is asked once and not once a fact.
 */
export type Plan =
  | {
      readonly kind: 'object';
      readonly fields: ReadonlyMap<string, Plan>;
      readonly needed: readonly string[];
      readonly others?: Plan;
    }
  | { readonly kind: 'record'; readonly key: TextPlan; readonly value: Plan }
  | { readonly kind: 'list'; readonly item: Plan }
  | { readonly kind: 'either'; readonly options: readonly Plan[] }
  | TextPlan;

/** A text: of a few that are allowed, or one that keeps a rule; `fault` is for texts that are not empty. */
export interface TextPlan {
  readonly kind: 'text';
  readonly allowed?: ReadonlySet<string>;
  readonly fault?: (text: string) => Fault | undefined;
}

const plans = new WeakMap<z.ZodType, Plan>();

/** The plan of a schema; the same for the same schema. */
export function planOf(schema: z.ZodType): Plan {
  const known = plans.get(schema);
  if (known !== undefined) return known;
  const plan = makePlan(schema);
  plans.set(schema, plan);
  return plan;
}

function makePlan(schema: z.ZodType): Plan {
  if (schema instanceof z.ZodOptional) return planOf(asType(schema.unwrap()));
  if (schema instanceof z.ZodUnion) return { kind: 'either', options: schema.options.map(asType).map(planOf) };
  if (schema instanceof z.ZodArray) return { kind: 'list', item: planOf(asType(schema.element)) };
  if (schema instanceof z.ZodRecord) {
    return { kind: 'record', key: textPlan(asType(schema.keyType)), value: planOf(asType(schema.valueType)) };
  }
  if (!(schema instanceof z.ZodObject)) return textPlan(schema);
  const fields = Object.entries(schema.shape).map(([key, field]) => [key, asType(field)] as const);
  const others = schema.def.catchall;
  return {
    kind: 'object',
    fields: new Map(fields.map(([key, field]) => [key, planOf(field)])),
    needed: fields.flatMap(([key, field]) => (field instanceof z.ZodOptional ? [] : [key])),
    // A strict object takes nothing under keys that have no names of their own.
    ...(others === undefined || others instanceof z.ZodNever ? {} : { others: planOf(asType(others)) }),
  };
}

function textPlan(schema: z.ZodType): TextPlan {
  if (schema instanceof z.ZodEnum) return { kind: 'text', allowed: new Set(schema.options.map(String)) };
  if (schema instanceof z.ZodLiteral) return { kind: 'text', allowed: new Set([...schema.values].map(String)) };
  if (!(schema instanceof z.ZodString)) throw new Error(`no plan is known for a schema of the type ${schema.type}`);
  const fault = ruleOf(schema);
  return { kind: 'text', ...(fault === undefined ? {} : { fault }) };
}

/** The schema library types the parts of a schema by its core; all of ours are made by its classic half. */
function asType(schema: z.core.$ZodType): z.ZodType {
  return schema as z.ZodType;
}
