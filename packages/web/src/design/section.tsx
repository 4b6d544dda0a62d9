import { type ReactNode, useId } from "react";
import "./section.css";

interface Properties {
  readonly title: ReactNode;
  /** A few words under or beside the title: what is shown, over what. */
  readonly about?: ReactNode;
  /** A link or a button at the end of the header. */
  readonly more?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a page: a serif title on a rule. */
export function Section({ title, about, more, children }: Properties) {
  const id = useId();
  return (
    <section className="section" aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {about === undefined ? null : <p>{about}</p>}
        {more === undefined ? null : <div className="section-more">{more}</div>}
      </header>
      {children}
    </section>
  );
}

/** The head of a page: its title in serif, what it is about, and its acts. */
export function PageHead({ title, about, acts }: { title: ReactNode; about?: ReactNode; acts?: ReactNode }) {
  return (
    <header className="page-head">
      <div>
        <h1>{title}</h1>
        {about === undefined ? null : <p className="quiet">{about}</p>}
      </div>
      {acts === undefined ? null : <div className="page-acts">{acts}</div>}
    </header>
  );
}
