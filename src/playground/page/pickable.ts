/** A value that a field can take, as a select offers it. */
export interface Choice {
  readonly label: string;
  readonly value: string;
}

/** The people, channels and roles that options and selects of those kinds choose from. */
export interface Pickable {
  readonly people: readonly Choice[];
  readonly channels: readonly Choice[];
  readonly roles: readonly Choice[];
}

/** What a select of Discord's number offers; undefined for kinds that bring their own options. */
export function offeredBy(type: number, { people, channels, roles }: Pickable): readonly Choice[] | undefined {
  switch (type) {
    case 5:
      return people;
    case 6:
      return roles;
    case 7:
      return [...people, ...roles];
    case 8:
      return channels;
    default:
      return undefined;
  }
}
