/** A place that keeps records in memory, and can be killed, switched off and damaged. */
import type { Change, Counted, Holding, Marker, Place } from '../../../entrypoints/background/kept-twice.ts';

/** Counts steps that reach the disk; at the last one whoever is working is killed: nothing they wait for ever comes. */
export interface Life {
  stepsLeft: number;
  onKilled: () => void;
}

async function takeStep(life: Life): Promise<void> {
  if (life.stepsLeft <= 0) {
    life.onKilled();
    await new Promise(() => undefined);
  }
  life.stepsLeft -= 1;
}

/** The third place, which keeps the counts alone. */
export class MemoryMarker {
  counted: Counted = { acknowledged: 0, promised: 0 };

  openFor(life: Life): Marker {
    return {
      read: async () => this.counted,
      note: async (counted) => {
        await takeStep(life);
        this.counted = counted;
      },
    };
  }
}

const empty: Holding = { generation: 0, records: new Map() };

export class MemoryPlace {
  disk: Holding = empty;
  isOff = false;
  /** Set where it cannot be used until it begins anew. */
  isBroken = false;
  /** What was on the disk after each change, for going back to. */
  private readonly history: Holding[] = [empty];
  /** IndexedDB takes a change as a whole; local storage takes a removal and a writing one after the other. */
  private readonly isWhole: boolean;

  constructor(isWhole: boolean) {
    this.isWhole = isWhole;
  }

  /** The place as one worker sees it, until it is killed. */
  openFor(life: Life): Place {
    const step = async (next: Holding): Promise<void> => {
      if (this.isOff || this.isBroken) throw new Error(this.isBroken ? 'broken' : 'off');
      await takeStep(life);
      this.disk = next;
      this.history.push(next);
    };
    const write = async ({ put, remove }: Change, generation: number): Promise<void> => {
      const { records, generation: before } = this.disk;
      const left = new Map([...records].filter(([key]) => !remove.includes(key)));
      if (!this.isWhole && remove.length > 0) await step({ generation: before, records: left });
      await step({ generation, records: new Map([...left, ...put]) });
    };
    return {
      mend: async (error) => {
        if (!(error instanceof Error) || error.message !== 'broken') return false;
        this.isBroken = false;
        this.damage('all');
        return true;
      },
      read: async (starts) => {
        if (this.isOff || this.isBroken) throw new Error(this.isBroken ? 'broken' : 'off');
        const records = [...this.disk.records].filter(([key]) => starts === undefined || starts.some((start) => key.startsWith(start)));
        return { generation: this.disk.generation, records: new Map(records) };
      },
      write,
      replace: ({ records, generation }) =>
        write({ put: records, remove: [...this.disk.records.keys()].filter((key) => this.isWhole || !records.has(key)) }, generation),
    };
  }

  /** Some bytes on the disk are gone: it opens empty, or as it was some changes ago, and says nothing. */
  damage(changesBack: number | 'all'): void {
    this.history.splice(changesBack === 'all' ? 1 : Math.max(1, this.history.length - changesBack));
    this.disk = this.history.at(-1) ?? empty;
  }
}
