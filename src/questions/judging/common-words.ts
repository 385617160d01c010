function set(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/));
}

/** Words around an answer that say nothing: they may stand before or after it in any number. */
export const fillers: ReadonlySet<string> = set(
  `a an the in at on it is its was were be been being that thats this there they he she him her his i im id ill we
  think thinks thought guess believe say said says suppose reckon sure pretty maybe perhaps probably possibly surely
  definitely certainly obviously clearly must might could would should has have had to by from with of for as
  um umm uhm uh er erm hmm hm well so ok okay oh ah answer final my our your going go goes went yes yeah yep yup lol haha
  please right though tho idk course again mate bro dude then too also aka called named known alias like just only according
  duh easy simply whole very really quite here now guys people's sir's yo hey some xd bit`,
);

/** Words that say what sort of thing a name stands for: "the rapper Snoop Dogg", "the state of California". */
export const describers: ReadonlySet<string> = set(
  `singer rapper actor actress star artist player writer author poet painter composer scientist politician businessman
  businesswoman entrepreneur model celebrity host presenter chef president former ex ceo famous late great old young
  city town village state country nation capital island river county region brand company magazine newspaper site
  website outlet channel film movie book novel song album band drink dish hotel first person man woman guy lady place year`,
);

/** Words that may stand before "of" and an answer: sorts of places, portions and sorts. "Editor of" an answer is somebody else. */
export const wordsBeforeOf: ReadonlySet<string> = set(
  `city town village state nation country island isle county region province republic kingdom commonwealth district borough
  name kind sort type form splash glass cup mug bottle shot dash drop slice piece pinch plate bowl bunch pint bucket pair lot lots
  bag can jar box spoon spoonful`,
);

/** True for a word that leaves the answer what it is when "of" follows. */
export function mayStandBeforeOf(word: string): boolean {
  return fillers.has(word) || wordsBeforeOf.has(word);
}

/** Words for relations: before a name they describe it ("her husband Jared"), after it they name somebody else. */
export const relations: ReadonlySet<string> = set(
  `husband wife daughter son mother father sister brother brothers sisters sons daughters cousin uncle aunt nephew niece
  grandson granddaughter grandmother grandfather girlfriend boyfriend friend friends partner fiance fiancee ex-husband ex-wife
  lawyer manager opponent opponents`,
);

/** Words before a person's name; alone they name nobody. */
export const titles: ReadonlySet<string> = set(
  `mr mrs ms miss mx dr doctor prof professor sir dame lord lady king queen prince princess emperor empress pope saint st
  president senator governor captain general judge justice father sister brother duke duchess count countess rev`,
);

/** Little words and numerals inside names of people; alone they name nobody. */
export const particles: ReadonlySet<string> = set(
  `the of and de del della der den des di da do dos du la le las los el al van von zu bin bint ibn ben abu y e jr sr ii iii iv
  v vi vii viii ix x xi xii xiii xiv xv xvi junior senior`,
);

/** Words that turn an answer into its opposite. */
export const negations: ReadonlySet<string> = set(
  `not isnt wasnt arent werent aint never except neither nor without but besides no dont doesnt didnt cannot cant anyone
  anybody anything unlike instead rather nope nah nay nein non hardly wrong false incorrect untrue outside beyond`,
);

/** Words that join the members of a list. */
export const joiners: ReadonlySet<string> = set('or and vs versus either both plus');
