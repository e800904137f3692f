import type { WebContents } from 'electron';
import type { EventName, Events } from '../shared/contract/events';
import type { Person } from '../shared/contract/people';
import { windowEvents, type WindowKind } from '../shared/contract/windows';

/** What main knows of each open window; a page can neither name nor change any of it. */
interface Known {
  readonly contents: WebContents;
  readonly kind: WindowKind;
  person: Person | null;
  /** The family that opened its earnings here: its code. */
  family: string | null;
}

/** The open windows: their kind, and who is signed in at each. */
export class Windows {
  readonly #known = new Map<number, Known>();

  add(contents: WebContents, kind: WindowKind): void {
    const { id } = contents;
    this.#known.set(id, { contents, kind, person: null, family: null });
    // A page that begins anew shows nobody's earnings.
    contents.on('did-start-loading', () => this.openFamily(contents, null));
    contents.once('destroyed', () => this.#known.delete(id));
  }

  find(contents: WebContents): Known | undefined {
    return this.#known.get(contents.id);
  }

  firstOf(wanted: WindowKind): WebContents | undefined {
    return [...this.#known.values()].find(({ kind }) => kind === wanted)?.contents;
  }

  personAt(contents: WebContents): Person | null {
    return this.find(contents)?.person ?? null;
  }

  signIn(contents: WebContents, person: Person | null): void {
    const known = this.find(contents);
    if (known !== undefined) known.person = person;
  }

  /** Tells one window; nobody hears it where that is gone, or of a kind that does not hear this event. */
  tellOne<E extends EventName>(contents: WebContents, event: E, payload: Events[E]): void {
    const kind = this.find(contents)?.kind;
    if (kind === undefined || !windowEvents[kind].includes(event)) return;
    if (!contents.isDestroyed() && !contents.isCrashed()) contents.send(`pos:${event}`, payload);
  }

  familyAt(contents: WebContents): string | null {
    return this.find(contents)?.family ?? null;
  }

  /** Opens the window to a family's own account beside whoever works at it; null: the family has left. */
  openFamily(contents: WebContents, family: string | null): void {
    const known = this.find(contents);
    if (known !== undefined) known.family = family;
  }

  signOutAll(): void {
    for (const known of this.#known.values()) {
      known.person = null;
      known.family = null;
    }
  }

  /** Opens every page again that somebody looks at; a paper that is being laid out is finished first. */
  reloadAll(): void {
    for (const { contents, kind } of this.#known.values()) {
      if (kind !== 'paper' && !contents.isDestroyed()) contents.reload();
    }
  }

  /** Tells every window of a kind that hears this event. */
  tell<E extends EventName>(event: E, payload: Events[E]): void {
    for (const { contents } of this.#known.values()) this.tellOne(contents, event, payload);
  }
}
