// Made from openapi.yaml by `npm run client`; changes here are lost.

export interface paths {
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Is the process alive?
         * @description Answers as long as the process does; looks at nothing else.
         */
        get: operations["isLive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Can it answer?
         * @description Answers with the edition being served. 503 while questions should be sent elsewhere: when more is asked than can be answered, when the server is about to go, or when its register turned out to be damaged.
         */
        get: operations["isReady"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What became known, newest first
         * @description What each day brought: first reports, other values, confirmations, disputes, and plans whose last day went by. `since` asks for all from a day on. What is worked out from figures changes with them, and is not told again.
         */
        get: operations["listChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/changes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One change
         * @description What became known of one thing on one day.
         */
        get: operations["getChange"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Claims by topic and subject
         * @description Qualitative statements, each by one source about one thing, paraphrased in English and French.
         */
        get: operations["listClaims"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claims/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One claim
         * @description The statement, how firmly the source makes it, and where it stands in the source.
         */
        get: operations["getClaim"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dataset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The register as a whole
         * @description Which edition is served, when it was recorded, how much it holds, what may be done with it, and where to download it: whole as SQLite or JSON, and every list as CSV and NDJSON.
         */
        get: operations["getDataset"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dataset/{edition}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One edition and its files
         * @description An edition is what the register held at some time, under the digest of its content. Its files are made once: what its addresses give, they give for ever.
         */
        get: operations["getEdition"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dataset/{edition}/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A file of an edition
         * @description The register or a part of it as it was recorded: the same bytes for ever, also in parts (`Range`). Under `current` it leads to the edition being served.
         */
        get: operations["downloadFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Deals
         * @description What was agreed: instrument, status and its history, date of signature, partners, headline figures and milestones.
         */
        get: operations["listDeals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One deal with its reports
         * @description What counts of it on the day asked for, with its partners, headline figures and milestones, and every report up to then with its evidence.
         */
        get: operations["getDeal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deals/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The history of a deal
         * @description What counted of it, from when until when, and by whose report; up to the day asked for.
         */
        get: operations["getDealHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deals/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The timeline of a deal
         * @description What was published, how the deal stood from when on, and what is due or was reached, in one order; as known on the day asked for.
         */
        get: operations["getDealTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/editions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Editions of the register, newest first
         * @description What the register held, recording by recording: `edition=` on any list or thing answers from one of them, whatever was corrected since.
         */
        get: operations["listEditions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/editions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One edition, and what it changed
         * @description When it was recorded, and one by one what it added, corrected and removed.
         */
        get: operations["getEditionRecord"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Figures
         * @description Quantities with their units and the range that the wording allows: power, money, processors, jobs, and what the register derives from them. `sort=value` orders by the number as shown.
         */
        get: operations["listFigures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/figures/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One figure with its reports
         * @description What counts of it on the day asked for, and every report up to then with its evidence; of a derived figure, how it is worked out.
         */
        get: operations["getFigure"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/figures/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The history of a figure
         * @description What counted of it, from when until when, and by whose report; up to the day asked for.
         */
        get: operations["getFigureHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/milestones": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Milestones by date
         * @description Every milestone has a first and a last day it can fall on. `from` and `to` ask which can fall in a window, `match=certain` which must.
         */
        get: operations["listMilestones"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/milestones/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One milestone with its reports
         * @description What counts of it on the day asked for, and every report up to then with its evidence.
         */
        get: operations["getMilestone"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/milestones/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The history of a milestone, with how far it slipped
         * @description What counted of it, from when until when, by whose report, and how many days later each date was than the one before; up to the day asked for.
         */
        get: operations["getMilestoneHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/partners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Partners
         * @description Governments, companies, people and public bodies, with their country and what they are in each deal.
         */
        get: operations["listPartners"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/partners/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One partner with its reports
         * @description What counts of it on the day asked for, and every report up to then with its evidence.
         */
        get: operations["getPartner"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/partners/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The history of a partner
         * @description What counted of it, from when until when, and by whose report; up to the day asked for.
         */
        get: operations["getPartnerHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reports, newest publication first
         * @description What one source says of one deal, partner, milestone or figure, and every claim: one flat list with evidence, to follow as a feed or load as a table.
         */
        get: operations["listReports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One report
         * @description What one source says of one thing, with where it stands in the source.
         */
        get: operations["getReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Full-text search
         * @description Looks in every title, claim and phrase, in English and French, and answers what fits best first. Where words that very many texts hold are found together in few, a page may be short or empty, and `next` goes on looking.
         */
        get: operations["search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sources
         * @description What was published, by whom, when, where, and how far it can be relied on.
         */
        get: operations["listSources"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sources/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One source with its coverage
         * @description Its bibliographic data and, sentence by sentence, which reports and claims cite it, or why it holds no fact.
         */
        get: operations["getSource"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description The register's own words, in English and in French. */
        BilingualText: {
            en: string;
            fr: string;
        };
        /** @description What became known of a thing on a day. */
        Change: {
            /** @description The thing, or the claim. */
            about: components["schemas"]["Slug"];
            /** @description What became known, value by value. */
            changes: components["schemas"]["FieldChange"][];
            /** @description The deal it belongs to; null for a partner, which may be in several. */
            deal: components["schemas"]["Slug"] | null;
            /** @description After the thing and the day. */
            id: components["schemas"]["Slug"];
            /**
             * @description What kind of thing it is about.
             * @enum {string}
             */
            kind: "deal" | "partner" | "milestone" | "figure" | "claim";
            /**
             * Format: date
             * @description The day from which it was known: its source had certainly been published.
             * @example 2025-02-10
             */
            known: string;
            links: {
                about: components["schemas"]["Link"];
                deal: components["schemas"]["Link"] | null;
                self: components["schemas"]["Link"];
            };
            /** @description What became known, in words. */
            says: components["schemas"]["BilingualText"];
            /** @description What the thing is called; of a claim, what it is about. */
            title: components["schemas"]["BilingualText"];
        };
        /** @description How many were added, corrected and removed. */
        ChangeCounts: {
            added: number;
            /** @description Corrected: it was there before, and said something else. */
            changed: number;
            removed: number;
        };
        /** @description Something that was added, corrected or removed. */
        ChangedRecord: {
            /** @enum {string} */
            change: "added" | "changed" | "removed";
            /** @description The thing, claim or source. */
            id: string;
            /**
             * @description What kind of thing it is, or is about.
             * @enum {string}
             */
            kind: "deal" | "partner" | "milestone" | "figure" | "claim" | "source";
            /**
             * @description Where it stands; in the edition before, where it was removed.
             * @example /v1/deals/france-fluidstack
             */
            link: components["schemas"]["Link"];
            /** @description Of a report: whose it is. Null for a thing itself. */
            source: string | null;
        };
        /** @description One page of a list. */
        ChangePage: {
            items: components["schemas"]["Change"][];
            /** @description Where the next page is; null on the last one. A page that has a next one may be shorter than asked for. Also in the Link header. */
            next: string | null;
        };
        /** @description A report or a claim: the record that the report is about, or the claim itself. */
        Citation: {
            id: components["schemas"]["Slug"];
            /** @enum {string} */
            kind: "deal" | "partner" | "milestone" | "figure" | "claim";
            link: components["schemas"]["Link"];
        };
        /** @description A qualitative statement by one source about a thing, paraphrased. */
        Claim: {
            /**
             * @description The deal, partner, milestone or figure it is about.
             * @example fluidstack
             */
            about: components["schemas"]["Slug"];
            /**
             * @description How firmly the source says it: as a fact, as what will be, or as what may be.
             * @enum {string}
             */
            certainty: "asserted" | "expected" | "possible";
            /**
             * @description The deal in whose context it is said.
             * @example france-fluidstack
             */
            deal: components["schemas"]["Slug"];
            /** @description Quotes and, if known, their places in the source. */
            evidence: components["schemas"]["Evidence"][];
            id: components["schemas"]["Slug"];
            links: {
                about: components["schemas"]["Link"];
                deal: components["schemas"]["Link"];
                self: components["schemas"]["Link"];
                source: components["schemas"]["Link"];
            };
            /** @description Who else is named: countries and companies that are no partners. */
            mentions: string[];
            published: components["schemas"]["Published"];
            recorded: components["schemas"]["Recorded"];
            /**
             * Format: date
             * @description Day from which the report is no longer considered, because its source was retracted; null otherwise.
             * @example 2025-02-10
             */
            retracted: string | null;
            /**
             * @description Id of the source of the report.
             * @example lanouvelletribune-2025-02
             */
            source: components["schemas"]["Slug"];
            /** @description What the source says, in our own words. */
            statement: components["schemas"]["BilingualText"];
            /**
             * @description What it is about, by subject.
             * @enum {string}
             */
            topic: "ai-race" | "approval" | "capability" | "company" | "delivery" | "ecosystem" | "energy" | "finance" | "heat" | "jobs" | "site" | "sovereignty";
        };
        /** @description One page of a list. */
        ClaimPage: {
            items: components["schemas"]["Claim"][];
            /** @description Where the next page is; null on the last one. A page that has a next one may be shorter than asked for. Also in the Link header. */
            next: string | null;
        };
        /**
         * @description How well the sources support a current value; it does not say whether the value is true. `high`: at least one source of grade A, or at least two independent ones of grade B. `medium`: otherwise, at least one source of grade B or C. `low`: grade D only.
         * @enum {string}
         */
        Confidence: "high" | "medium" | "low";
        /** @description What cites each sentence; absent if the text is not available. In lists only with `expand=reports`. */
        Coverage: {
            cited: number;
            sentences: components["schemas"]["CoveredSentence"][];
            withoutFact: number;
        };
        /** @description A sentence of a source, and what cites it. */
        CoveredSentence: {
            /** @description Reports and claims that cite this sentence. */
            citedBy: components["schemas"]["Citation"][];
            /** @description Code points before the end of the sentence, white space after it included. */
            end: number;
            /** @description Why no fact was taken from it; null if something cites it. */
            reason: components["schemas"]["BilingualText"] | null;
            sentence: number;
            /** @description Code points before the sentence, from the start of the text. */
            start: number;
        };
        /** @description The report that a current value comes from, and how well it is supported. */
        Current: {
            /** @description Ids of the other sources of grades A to C that report the same value. */
            agreeing: components["schemas"]["Slug"][];
            confidence: components["schemas"]["Confidence"];
            /** @description Number of independent sources among `source` and `agreeing`: grades A to C, none of which repeats another or shares an origin with it. 0 if only grade D reports the value. */
            independent: number;
            /**
             * Format: date
             * @description Last possible publication day of the report that made the value current. The value may have been published earlier.
             * @example 2025-02-10
             */
            knownBy: string;
            /** @description Set if the current value is a warning (paused, withdrawn, cancelled) that only grade D reports: the last value of grades A to C. Null otherwise, and if sources of grades A to C report no value. */
            lastConfirmed: components["schemas"]["LastConfirmed"] | null;
            reliability: components["schemas"]["Grade"];
            /** @description Id of the source whose report gives the current value. */
            source: components["schemas"]["Slug"];
            /** @description Values that other sources of grade D report. They neither confirm nor replace the current value. */
            unconfirmed: {
                source: components["schemas"]["Slug"];
                /** @description The value as text. */
                value: string;
            }[];
        };
        /** @description The register as a whole. */
        Dataset: {
            counts: {
                claims: number;
                deals: number;
                evidence: number;
                figures: number;
                milestones: number;
                partners: number;
                reports: number;
                sources: number;
            };
            description: components["schemas"]["BilingualText"];
            /** @description What there is to download. Addresses that name an edition never give other bytes. */
            distributions: components["schemas"]["Download"][];
            /** @description SHA-256 of the register's content, in hexadecimal: what this state of it is called. */
            edition: string;
            id: components["schemas"]["Slug"];
            /** @description The languages of the texts that the register writes itself. */
            languages: string[];
            /** @description What may be done with the data. */
            license: components["schemas"]["BilingualText"];
            links: {
                contract: components["schemas"]["Link"];
                deals: components["schemas"]["Link"];
                documentation: components["schemas"]["Link"];
                edition: components["schemas"]["Link"];
                self: components["schemas"]["Link"];
                sources: components["schemas"]["Link"];
            };
            /** @description Between which days the sources were published. */
            published: {
                /**
                 * Format: date
                 * @description A calendar day, ISO 8601 (`YYYY-MM-DD`).
                 * @example 2025-02-10
                 */
                earliest: string | null;
                /**
                 * Format: date
                 * @description A calendar day, ISO 8601 (`YYYY-MM-DD`).
                 * @example 2025-02-10
                 */
                latest: string;
            };
            /**
             * Format: date-time
             * @description When this edition was recorded (UTC).
             */
            recorded: string;
            title: components["schemas"]["BilingualText"];
        };
        /** @description Days from the first promise's latest day to the day of completion, as a range. */
        DaysLate: {
            /** @description Fewest days late; negative if early, null if open. */
            earliest: number | null;
            /** @description Most days late; negative if early, null if open. */
            latest: number | null;
        };
        /** @description What was agreed, by whom, and what became of it. */
        Deal: {
            /** @description For each value, the report that gives it and its support; null if no source reports the value. */
            current: {
                instrument: components["schemas"]["Current"] | null;
                signed: components["schemas"]["Current"] | null;
                status: components["schemas"]["Current"] | null;
                subject: components["schemas"]["Current"] | null;
            };
            /** @description The fields that independent sources contradict each other on, with the reason. */
            dispute: components["schemas"]["DealDispute"][];
            /** @description Whether independent sources of grades A to C report values that cannot both hold. */
            disputed: boolean;
            /** @description The headline figures: those that sources report. Derived ones are at /v1/figures. */
            figures: components["schemas"]["DealFigure"][];
            id: components["schemas"]["Slug"];
            /**
             * @description What kind of paper it is; null where no report says.
             * @enum {string|null}
             */
            instrument: "agreement" | "memorandum-of-understanding" | "commitment" | "contract" | null;
            /**
             * @description `project`: something to be built. `programme`: a plan that holds several; its sums are never those of what belongs to it.
             * @enum {string}
             */
            kind: "project" | "programme";
            links: {
                claims: components["schemas"]["Link"];
                figures: components["schemas"]["Link"];
                history: components["schemas"]["Link"];
                milestones: components["schemas"]["Link"];
                partners: components["schemas"]["Link"];
                self: components["schemas"]["Link"];
                timeline: components["schemas"]["Link"];
            };
            method: components["schemas"]["Method"];
            /** @description In order of time. */
            milestones: components["schemas"]["DealMilestone"][];
            partners: components["schemas"]["DealPartner"][];
            /** @description What it is to other deals. */
            relations: components["schemas"]["Relation"][];
            /** @description In lists only with `expand=reports`; newest first. */
            reports?: components["schemas"]["DealReport"][];
            /** @description When it was signed; null where no report says. */
            signed: components["schemas"]["UncertainDate"] | null;
            /**
             * @description Null where no report says.
             * @enum {string|null}
             */
            status: "announced" | "selected" | "signed" | "completed" | "paused" | "withdrawn" | "cancelled" | null;
            /** @description The statuses that were current, oldest first. */
            statusHistory: components["schemas"]["StatusChange"][];
            /** @description What it is for, in our own words. */
            subject: components["schemas"]["BilingualText"] | null;
            title: components["schemas"]["BilingualText"];
        };
        /** @description Values that independent sources report and that cannot all hold. */
        DealDispute: {
            /**
             * @description Which value is disputed.
             * @constant
             */
            field: "instrument";
            /** @description Why the first two that contradict each other cannot both hold. */
            reason: components["schemas"]["BilingualText"];
            /** @description Ids of the contradicting sources, that of the current value first. */
            sources: components["schemas"]["Slug"][];
            /** @description The value that each source reports, in the same order. */
            values: ("agreement" | "memorandum-of-understanding" | "commitment" | "contract")[];
        } | {
            /**
             * @description Which value is disputed.
             * @constant
             */
            field: "signed";
            /** @description Why the first two that contradict each other cannot both hold. */
            reason: components["schemas"]["BilingualText"];
            /** @description Ids of the contradicting sources, that of the current value first. */
            sources: components["schemas"]["Slug"][];
            /** @description The value that each source reports, in the same order. */
            values: components["schemas"]["UncertainDate"][];
        };
        /** @description A reported figure of the deal, in short. */
        DealFigure: {
            /**
             * @description What the figure is for: the `whole` deal, one `phase` of it, or one unit (`per-unit`), such as one site. Only figures that cover the same are combined.
             * @enum {string}
             */
            covers: "whole" | "phase" | "per-unit";
            /** @description For each value, the report that gives it and its support; null if no source reports the value. Null for derived figures. */
            current: {
                date: components["schemas"]["Current"] | null;
                quantity: components["schemas"]["Current"] | null;
                scope: components["schemas"]["Current"] | null;
            } | null;
            /** @description When the quantity holds or is due; null if the report of the quantity gives no date. */
            date: components["schemas"]["UncertainDate"] | null;
            /** @description Whether independent sources of grades A to C report values that cannot both hold. */
            disputed: boolean;
            id: components["schemas"]["Slug"];
            links: {
                deal: components["schemas"]["Link"];
                history: components["schemas"]["Link"];
                self: components["schemas"]["Link"];
            };
            /**
             * @description What it measures.
             * @enum {string}
             */
            metric: "electric-power" | "energy-per-year" | "investment" | "investment-per-power" | "investment-per-processor" | "jobs" | "power-per-processor" | "processors" | "share" | "sites";
            /**
             * @description Slug of the phase; null unless `covers` is `phase`.
             * @example phase-1
             */
            phase: string | null;
            /** @description Null if no source reports a quantity. */
            quantity: components["schemas"]["Quantity"] | null;
            /** @description What is counted or measured; null if the unit says it. */
            scope: components["schemas"]["BilingualText"] | null;
            title: components["schemas"]["BilingualText"];
        };
        /** @description What was known of a record, period by period. */
        DealHistory: {
            /** @description Oldest first. A new entry begins when a source reports something about the record, is retracted, or when the outcome of a milestone changes. */
            entries: components["schemas"]["DealPast"][];
            /** @description Id of the record. */
            id: components["schemas"]["Slug"];
            /** @enum {string} */
            kind: "deal" | "partner" | "milestone" | "figure";
            links: {
                self: components["schemas"]["Link"];
                thing: components["schemas"]["Link"];
            };
            title: components["schemas"]["BilingualText"];
        };
        /** @description A milestone of the deal, in short. */
        DealMilestone: {
            /** @description For each value, the report that gives it and its support; null if no source reports the value. */
            current: {
                date: components["schemas"]["Current"] | null;
                status: components["schemas"]["Current"] | null;
            };
            /** @description When it is due or was reached; null if no source reports a date. */
            date: components["schemas"]["UncertainDate"] | null;
            /** @description How late a met milestone was, compared with the first promise; null for other outcomes, and without an earlier promise. */
            daysLate: components["schemas"]["DaysLate"] | null;
            /** @description Days from the latest possible day to `asOf`; null unless `outcome` is `overdue`. */
            daysOverdue: number | null;
            /** @description Whether independent sources of grades A to C report values that cannot both hold. */
            disputed: boolean;
            id: components["schemas"]["Slug"];
            links: {
                deal: components["schemas"]["Link"];
                history: components["schemas"]["Link"];
                self: components["schemas"]["Link"];
            };
            outcome: components["schemas"]["Outcome"];
            /** @description Confidence of the status that decides the outcome; if the status of the milestone and that of its deal both do, the higher one. Null if no source reports a status. */
            outcomeConfidence: components["schemas"]["Confidence"] | null;
            /** @description Whether `outcome` is `overdue`. */
            overdue: boolean;
            /**
             * Format: date
             * @description First day after the latest possible day, if the milestone is overdue or was when it was dropped; null otherwise.
             * @example 2025-02-10
             */
            overdueSince: string | null;
            /** @description How far the current date moved from the first one reported; null if it did not move. */
            slippage: components["schemas"]["Slippage"] | null;
            /**
             * @description Status that the current report gives; null if no source reports one.
             * @enum {string|null}
             */
            status: "planned" | "reached" | "cancelled" | null;
            title: components["schemas"]["BilingualText"];
        };
        /** @description One page of a list. */
        DealPage: {
            items: components["schemas"]["Deal"][];
            /** @description Where the next page is; null on the last one. A page that has a next one may be shorter than asked for. Also in the Link header. */
            next: string | null;
        };
        /** @description A partner as far as this deal goes. */
        DealPartner: {
            /**
             * @description ISO 3166-1 alpha-2 code of the country that sources name as the nationality or seat of the partner; null if none does.
             * @example FR
             */
            country: string | null;
            /** @description Whether independent sources of grades A to C report values that cannot both hold. */
            disputed: boolean;
            id: components["schemas"]["Slug"];
            /**
             * @description Values that the register inferred and no source states: `country`, or a role as `roles.<deal>.<role>`.
             * @example [
             *       "country"
             *     ]
             */
            inferred: string[];
            /**
             * @description Null where no report says.
             * @enum {string|null}
             */
            kind: "government" | "company" | "person" | "public-body" | null;
            links: {
                history: components["schemas"]["Link"];
                self: components["schemas"]["Link"];
            };
            /** @description What it is in this deal. */
            roles: ("signatory" | "developer" | "operator" | "investor" | "supplier" | "endorser")[];
            title: components["schemas"]["BilingualText"];
        };
        /** @description What was known from `since` until the day before `until`. */
        DealPast: {
            /** @description What became known on its first day, with the sources. */
            changes: components["schemas"]["FieldChange"][];
            /** @description For each value, the report that gives it and its support; null if no source reports the value. */
            current: {
                instrument: components["schemas"]["Current"] | null;
                signed: components["schemas"]["Current"] | null;
                status: components["schemas"]["Current"] | null;
                subject: components["schemas"]["Current"] | null;
            };
            /** @description The fields that independent sources contradict each other on, with the reason. */
            dispute: components["schemas"]["DealDispute"][];
            /** @description Whether independent sources of grades A to C report values that cannot both hold. */
            disputed: boolean;
            /**
             * @description What kind of paper it is; null where no report says.
             * @enum {string|null}
             */
            instrument: "agreement" | "memorandum-of-understanding" | "commitment" | "contract" | null;
            /** @description When it was signed; null where no report says. */
            signed: components["schemas"]["UncertainDate"] | null;
            /**
             * Format: date
             * @description First day on which these values were current.
             * @example 2025-02-10
             */
            since: string;
            /**
             * @description Null where no report says.
             * @enum {string|null}
             */
            status: "announced" | "selected" | "signed" | "completed" | "paused" | "withdrawn" | "cancelled" | null;
            /** @description What it is for, in our own words. */
            subject: components["schemas"]["BilingualText"] | null;
            /**
             * Format: date
             * @description First day of the next entry; null for the last one.
             * @example 2025-02-10
             */
            until: string | null;
        };
        /** @description What one source says of a deal. */
        DealReport: {
            /** @description Quotes and, if known, their places in the source. */
            evidence: components["schemas"]["Evidence"][];
            /**
             * @description What kind of paper it is; null where no report says.
             * @enum {string|null}
             */
            instrument: "agreement" | "memorandum-of-understanding" | "commitment" | "contract" | null;
            published: components["schemas"]["Published"];
            recorded: components["schemas"]["Recorded"];
            /**
             * Format: date
             * @description Day from which the report is no longer considered, because its source was retracted; null otherwise.
             * @example 2025-02-10
             */
            retracted: string | null;
            /** @description When it was signed; null where no report says. */
            signed: components["schemas"]["UncertainDate"] | null;
            /**
             * @description Id of the source of the report.
             * @example lanouvelletribune-2025-02
             */
            source: components["schemas"]["Slug"];
            /** @description Id of the partner who states this, if the source is the partner's own text or passes it on; null for the source's own reporting. */
            statedBy: components["schemas"]["Slug"] | null;
            /**
             * @description Null where no report says.
             * @enum {string|null}
             */
            status: "announced" | "selected" | "signed" | "completed" | "paused" | "withdrawn" | "cancelled" | null;
            /** @description What it is for, in our own words. */
            subject: components["schemas"]["BilingualText"] | null;
            /** @description Fields for which the source says explicitly that earlier reports no longer hold, such as `status`. */
            supersedes: string[];
        };
        /** @description How the register derives a figure from reported ones. */
        Derivation: {
            /** @description Assumption of the formula. */
            assumption: components["schemas"]["BilingualText"];
            /**
             * @description Ids of figures and constants with their units, joined by * and /, read from left to right.
             * @example electric-power / ai-processors
             */
            formula: string;
            /** @description Links to the input figures, in the order of the formula. */
            inputs: components["schemas"]["Link"][];
        };
        /** @description A file that holds the register or a part of it, and where it is. */
        Download: {
            /** @description Its size. */
            bytes: number;
            links: {
                self: components["schemas"]["Link"];
            };
            /** @example text/csv */
            mediaType: string;
            /**
             * @description The name of the file.
             * @example milestones.csv
             */
            name: string;
            /** @description SHA-256 of the file, in hexadecimal. */
            sha256: string;
            title: components["schemas"]["BilingualText"];
        };
        /** @description A state of the register, for ever the same, and its files. */
        Edition: {
            /**
             * Format: date
             * @description The day whose view the files hold.
             * @example 2025-02-10
             */
            asOf: string;
            /** @description What there is to download. Addresses that name an edition never give other bytes. */
            distributions: components["schemas"]["Download"][];
            /** @description SHA-256 of the content, in hexadecimal. */
            id: string;
            /** @description Whether it is the one being served. */
            isCurrent: boolean;
            links: {
                dataset: components["schemas"]["Link"];
                self: components["schemas"]["Link"];
            };
            /**
             * Format: date-time
             * @description When the edition was recorded (UTC).
             */
            recorded: string;
        };
        /** @description An edition, and one by one what it changed. */
        EditionDetail: {
            /** @description What was added, corrected or removed, one by one: the first 1000. Of the first edition, none are listed, since all are new. */
            changed: components["schemas"]["ChangedRecord"][];
            /** @description What it has that the edition before had not; of the first, all that it holds. */
            changes: {
                reports: components["schemas"]["ChangeCounts"];
                sources: components["schemas"]["ChangeCounts"];
                things: components["schemas"]["ChangeCounts"];
            };
            /** @description SHA-256 of the content, in hexadecimal. */
            id: string;
            /** @description Whether it is the one answered from when no other is asked for. */
            isCurrent: boolean;
            links: {
                /**
                 * @description What the register answers in this edition.
                 * @example /v1/deals/france-fluidstack
                 */
                deals: components["schemas"]["Link"];
                /**
                 * @description Its files, to download.
                 * @example /v1/deals/france-fluidstack
                 */
                files: components["schemas"]["Link"];
                self: components["schemas"]["Link"];
            };
            /**
             * Format: date-time
             * @description When it was recorded (UTC).
             */
            recorded: string;
        };
        /** @description A state of the register: when it was recorded, and what it changed. */
        EditionRecord: {
            /** @description What it has that the edition before had not; of the first, all that it holds. */
            changes: {
                reports: components["schemas"]["ChangeCounts"];
                sources: components["schemas"]["ChangeCounts"];
                things: components["schemas"]["ChangeCounts"];
            };
            /** @description SHA-256 of the content, in hexadecimal. */
            id: string;
            /** @description Whether it is the one answered from when no other is asked for. */
            isCurrent: boolean;
            links: {
                /**
                 * @description What the register answers in this edition.
                 * @example /v1/deals/france-fluidstack
                 */
                deals: components["schemas"]["Link"];
                /**
                 * @description Its files, to download.
                 * @example /v1/deals/france-fluidstack
                 */
                files: components["schemas"]["Link"];
                self: components["schemas"]["Link"];
            };
            /**
             * Format: date-time
             * @description When it was recorded (UTC).
             */
            recorded: string;
        };
        /** @description One page of a list. */
        EditionRecordPage: {
            items: components["schemas"]["EditionRecord"][];
            /** @description Where the next page is; null on the last one. A page that has a next one may be shorter than asked for. Also in the Link header. */
            next: string | null;
        };
        /** @description The words of a source that say so and, where its text was at hand, their place. */
        Evidence: components["schemas"]["LocatedEvidence"] | components["schemas"]["UnlocatedEvidence"];
        /** @description A change of one field of a record. */
        FieldChange: {
            /** @description The reported value, as text; null if there is none. */
            after: string | null;
            /** @description The current value before, as text; null if there was none. */
            before: string | null;
            /**
             * @description `reported`: the first value. `changed`: another value is current. `confirmed`: one more independent source reports the current value. `repeated`: a source that repeats another, or is of grade D, reports the current value. `added`: a source reports another value, which is not current. `disputed`: independent sources contradict each other, and did not before, or more of them do. `overdue`: the latest possible day of a milestone is over, and no source of grades A to C reports it as reached. `dropped`: the deal of a milestone is reported as withdrawn or cancelled.
             * @enum {string}
             */
            change: "reported" | "changed" | "confirmed" | "repeated" | "added" | "disputed" | "overdue" | "dropped";
            /**
             * @description The field that changed.
             * @example date
             */
            field: string;
            /** @description The reported value or the change, in words. */
            says: components["schemas"]["BilingualText"];
            /** @description Ids of the sources of the reports; empty if only the date passed. */
            sources: components["schemas"]["Slug"][];
        };
        /** @description A quantity of a deal, reported or derived. */
        Figure: {
            /**
             * @description `reported` by sources, or `derived` by the register from reported figures.
             * @enum {string}
             */
            basis: "reported" | "derived";
            /**
             * @description What the figure is for: the `whole` deal, one `phase` of it, or one unit (`per-unit`), such as one site. Only figures that cover the same are combined.
             * @enum {string}
             */
            covers: "whole" | "phase" | "per-unit";
            /** @description For each value, the report that gives it and its support; null if no source reports the value. Null for derived figures. */
            current: {
                date: components["schemas"]["Current"] | null;
                quantity: components["schemas"]["Current"] | null;
                scope: components["schemas"]["Current"] | null;
            } | null;
            /** @description When the quantity holds or is due; null if the report of the quantity gives no date. */
            date: components["schemas"]["UncertainDate"] | null;
            /**
             * @description Id of its deal.
             * @example france-fluidstack
             */
            deal: components["schemas"]["Slug"];
            /**
             * @description `project`: one build. `programme`: a plan that covers several projects; its totals are not those of any of them.
             * @enum {string}
             */
            dealKind: "project" | "programme";
            /**
             * @description Status of the deal; null if no source reports one.
             * @enum {string|null}
             */
            dealStatus: "announced" | "selected" | "signed" | "completed" | "paused" | "withdrawn" | "cancelled" | null;
            /** @description Null for a reported figure. */
            derivation: components["schemas"]["Derivation"] | null;
            /** @description The fields that independent sources contradict each other on, with the reason; for a derived figure, the disputes of its inputs. */
            dispute: components["schemas"]["FigureDispute"][];
            /** @description Whether independent sources of grades A to C report values that cannot both hold. */
            disputed: boolean;
            id: components["schemas"]["Slug"];
            links: {
                deal: components["schemas"]["Link"];
                history: components["schemas"]["Link"];
                self: components["schemas"]["Link"];
            };
            method: components["schemas"]["Method"];
            /**
             * @description What it measures.
             * @enum {string}
             */
            metric: "electric-power" | "energy-per-year" | "investment" | "investment-per-power" | "investment-per-processor" | "jobs" | "power-per-processor" | "processors" | "share" | "sites";
            /**
             * @description Slug of the phase; null unless `covers` is `phase`.
             * @example phase-1
             */
            phase: string | null;
            /** @description Null if no source reports a quantity. */
            quantity: components["schemas"]["Quantity"] | null;
            /** @description In lists only with `expand=reports`; newest first. A derived figure has none: see its inputs. */
            reports?: components["schemas"]["FigureReport"][];
            /** @description What is counted or measured; null if the unit says it. */
            scope: components["schemas"]["BilingualText"] | null;
            title: components["schemas"]["BilingualText"];
        };
        /** @description Values that independent sources report and that cannot all hold. */
        FigureDispute: {
            /**
             * @description Which value is disputed.
             * @constant
             */
            field: "quantity";
            /** @description Why the first two that contradict each other cannot both hold. */
            reason: components["schemas"]["BilingualText"];
            /** @description Ids of the contradicting sources, that of the current value first. */
            sources: components["schemas"]["Slug"][];
            /** @description The value that each source reports, in the same order. */
            values: components["schemas"]["Quantity"][];
        } | {
            /**
             * @description Which value is disputed.
             * @constant
             */
            field: "date";
            /** @description Why the first two that contradict each other cannot both hold. */
            reason: components["schemas"]["BilingualText"];
            /** @description Ids of the contradicting sources, that of the current value first. */
            sources: components["schemas"]["Slug"][];
            /** @description The value that each source reports, in the same order. */
            values: components["schemas"]["UncertainDate"][];
        };
        /** @description What was known of a record, period by period. */
        FigureHistory: {
            /** @description Oldest first. A new entry begins when a source reports something about the record, is retracted, or when the outcome of a milestone changes. */
            entries: components["schemas"]["FigurePast"][];
            /** @description Id of the record. */
            id: components["schemas"]["Slug"];
            /** @enum {string} */
            kind: "deal" | "partner" | "milestone" | "figure";
            links: {
                self: components["schemas"]["Link"];
                thing: components["schemas"]["Link"];
            };
            title: components["schemas"]["BilingualText"];
        };
        /** @description One page of a list. */
        FigurePage: {
            items: components["schemas"]["Figure"][];
            /** @description Where the next page is; null on the last one. A page that has a next one may be shorter than asked for. Also in the Link header. */
            next: string | null;
        };
        /** @description What was known from `since` until the day before `until`. */
        FigurePast: {
            /** @description What became known on its first day, with the sources. */
            changes: components["schemas"]["FieldChange"][];
            /** @description For each value, the report that gives it and its support; null if no source reports the value. Null for derived figures. */
            current: {
                date: components["schemas"]["Current"] | null;
                quantity: components["schemas"]["Current"] | null;
                scope: components["schemas"]["Current"] | null;
            } | null;
            /** @description When the quantity holds or is due; null if the report of the quantity gives no date. */
            date: components["schemas"]["UncertainDate"] | null;
            /** @description The fields that independent sources contradict each other on, with the reason; for a derived figure, the disputes of its inputs. */
            dispute: components["schemas"]["FigureDispute"][];
            /** @description Whether independent sources of grades A to C report values that cannot both hold. */
            disputed: boolean;
            /** @description Null if no source reports a quantity. */
            quantity: components["schemas"]["Quantity"] | null;
            /** @description What is counted or measured; null if the unit says it. */
            scope: components["schemas"]["BilingualText"] | null;
            /**
             * Format: date
             * @description First day on which these values were current.
             * @example 2025-02-10
             */
            since: string;
            /**
             * Format: date
             * @description First day of the next entry; null for the last one.
             * @example 2025-02-10
             */
            until: string | null;
        };
        /** @description What one source reports about a figure. */
        FigureReport: {
            /** @description When the quantity holds or is due; null if the report of the quantity gives no date. */
            date: components["schemas"]["UncertainDate"] | null;
            /** @description Quotes and, if known, their places in the source. */
            evidence: components["schemas"]["Evidence"][];
            published: components["schemas"]["Published"];
            /** @description Null if no source reports a quantity. */
            quantity: components["schemas"]["Quantity"] | null;
            recorded: components["schemas"]["Recorded"];
            /**
             * Format: date
             * @description Day from which the report is no longer considered, because its source was retracted; null otherwise.
             * @example 2025-02-10
             */
            retracted: string | null;
            /** @description What is counted or measured; null if the unit says it. */
            scope: components["schemas"]["BilingualText"] | null;
            /**
             * @description Id of the source of the report.
             * @example lanouvelletribune-2025-02
             */
            source: components["schemas"]["Slug"];
            /** @description Id of the partner who states this, if the source is the partner's own text or passes it on; null for the source's own reporting. */
            statedBy: components["schemas"]["Slug"] | null;
            /** @description Fields for which the source says explicitly that earlier reports no longer hold, such as `status`. */
            supersedes: string[];
        };
        /**
         * @description A: primary text or first-rank newsroom. B: trade or specialist press. C: copy, translation or reworking of a good original. D: made by a machine or of unknown origin.
         * @enum {string}
         */
        Grade: "A" | "B" | "C" | "D";
        /** @description Something that a search found. */
        Hit: {
            id: components["schemas"]["Slug"];
            /**
             * @description What it is.
             * @enum {string}
             */
            kind: "deal" | "partner" | "milestone" | "figure" | "claim" | "source";
            links: {
                self: components["schemas"]["Link"];
            };
            /** @description The thing's title, the claim's statement, or the source's title in its own language. */
            title: components["schemas"]["BilingualText"];
        };
        /** @description One page of a list. */
        HitPage: {
            items: components["schemas"]["Hit"][];
            /** @description Where the next page is; null on the last one. A page that has a next one may be shorter than asked for. Also in the Link header. */
            next: string | null;
        };
        /** @description The last value that sources of grades A to C report. */
        LastConfirmed: {
            /**
             * Format: date
             * @description Last possible publication day of the report that made it current.
             * @example 2025-02-10
             */
            knownBy: string;
            reliability: components["schemas"]["Grade"];
            /** @description Id of the source that reports it. */
            source: components["schemas"]["Slug"];
            /**
             * @description The value as text.
             * @example signed
             */
            value: string;
        };
        /**
         * Format: uri-reference
         * @description A path on this server.
         * @example /v1/deals/france-fluidstack
         */
        Link: string;
        Live: {
            /** @constant */
            status: "live";
        };
        /** @description A place in the text of a source: `start` and `end` as in the W3C TextPositionSelector, counted in Unicode code points. */
        LocatedEvidence: {
            /** @description Code points before the end of the quote. */
            end: number;
            /** @constant */
            located: true;
            /** @description The value's own words, at most 8 of them. */
            quote: string;
            /** @description Which sentence of the text, from 1. */
            sentence: number;
            /** @description Code points before the quote, from the start of the text. */
            start: number;
        };
        /**
         * @description Version of the method that selects current values, as described in docs/method.md.
         * @constant
         */
        Method: "gigawatt-2";
        /** @description A dated event, planned or reached. */
        Milestone: {
            /** @description For each value, the report that gives it and its support; null if no source reports the value. */
            current: {
                date: components["schemas"]["Current"] | null;
                status: components["schemas"]["Current"] | null;
            };
            /** @description When it is due or was reached; null if no source reports a date. */
            date: components["schemas"]["UncertainDate"] | null;
            /** @description How late a met milestone was, compared with the first promise; null for other outcomes, and without an earlier promise. */
            daysLate: components["schemas"]["DaysLate"] | null;
            /** @description Days from the latest possible day to `asOf`; null unless `outcome` is `overdue`. */
            daysOverdue: number | null;
            /**
             * @description Id of its deal.
             * @example france-fluidstack
             */
            deal: components["schemas"]["Slug"];
            /**
             * @description `project`: one build. `programme`: a plan that covers several projects; its totals are not those of any of them.
             * @enum {string}
             */
            dealKind: "project" | "programme";
            /**
             * @description Status of the deal; null if no source reports one.
             * @enum {string|null}
             */
            dealStatus: "announced" | "selected" | "signed" | "completed" | "paused" | "withdrawn" | "cancelled" | null;
            /** @description The fields that independent sources contradict each other on, with the reason. */
            dispute: components["schemas"]["MilestoneDispute"][];
            /** @description Whether independent sources of grades A to C report values that cannot both hold. */
            disputed: boolean;
            id: components["schemas"]["Slug"];
            links: {
                deal: components["schemas"]["Link"];
                history: components["schemas"]["Link"];
                self: components["schemas"]["Link"];
            };
            /**
             * @description Only when `from` or `to` is given: whether every day of the milestone lies in the window (`certain`), or some day (`possible`).
             * @enum {string}
             */
            match?: "possible" | "certain";
            method: components["schemas"]["Method"];
            outcome: components["schemas"]["Outcome"];
            /** @description Confidence of the status that decides the outcome; if the status of the milestone and that of its deal both do, the higher one. Null if no source reports a status. */
            outcomeConfidence: components["schemas"]["Confidence"] | null;
            /** @description Whether `outcome` is `overdue`. */
            overdue: boolean;
            /**
             * Format: date
             * @description First day after the latest possible day, if the milestone is overdue or was when it was dropped; null otherwise.
             * @example 2025-02-10
             */
            overdueSince: string | null;
            /** @description In lists only with `expand=reports`; newest first. */
            reports?: components["schemas"]["MilestoneReport"][];
            /** @description How far the current date moved from the first one reported; null if it did not move. */
            slippage: components["schemas"]["Slippage"] | null;
            /**
             * @description Status that the current report gives; null if no source reports one.
             * @enum {string|null}
             */
            status: "planned" | "reached" | "cancelled" | null;
            title: components["schemas"]["BilingualText"];
        };
        /** @description Values that independent sources report and that cannot all hold. */
        MilestoneDispute: {
            /**
             * @description Which value is disputed.
             * @constant
             */
            field: "status";
            /** @description Why the first two that contradict each other cannot both hold. */
            reason: components["schemas"]["BilingualText"];
            /** @description Ids of the contradicting sources, that of the current value first. */
            sources: components["schemas"]["Slug"][];
            /** @description The value that each source reports, in the same order. */
            values: ("planned" | "reached" | "cancelled")[];
        } | {
            /**
             * @description Which value is disputed.
             * @constant
             */
            field: "date";
            /** @description Why the first two that contradict each other cannot both hold. */
            reason: components["schemas"]["BilingualText"];
            /** @description Ids of the contradicting sources, that of the current value first. */
            sources: components["schemas"]["Slug"][];
            /** @description The value that each source reports, in the same order. */
            values: components["schemas"]["UncertainDate"][];
        };
        /** @description What was known of a record, period by period. */
        MilestoneHistory: {
            /** @description Oldest first. A new entry begins when a source reports something about the record, is retracted, or when the outcome of a milestone changes. */
            entries: components["schemas"]["MilestonePast"][];
            /** @description Id of the record. */
            id: components["schemas"]["Slug"];
            /** @enum {string} */
            kind: "deal" | "partner" | "milestone" | "figure";
            links: {
                self: components["schemas"]["Link"];
                thing: components["schemas"]["Link"];
            };
            /** @description Days between the current date and the first one reported; null if the date did not change. */
            slippage: components["schemas"]["Slippage"] | null;
            title: components["schemas"]["BilingualText"];
        };
        /** @description One page of a list. */
        MilestonePage: {
            items: components["schemas"]["Milestone"][];
            /** @description Where the next page is; null on the last one. A page that has a next one may be shorter than asked for. Also in the Link header. */
            next: string | null;
        };
        /** @description What was known from `since` until the day before `until`. */
        MilestonePast: {
            /** @description What became known on its first day, with the sources. */
            changes: components["schemas"]["FieldChange"][];
            /** @description For each value, the report that gives it and its support; null if no source reports the value. */
            current: {
                date: components["schemas"]["Current"] | null;
                status: components["schemas"]["Current"] | null;
            };
            /** @description When it is due or was reached; null if no source reports a date. */
            date: components["schemas"]["UncertainDate"] | null;
            /** @description The fields that independent sources contradict each other on, with the reason. */
            dispute: components["schemas"]["MilestoneDispute"][];
            /** @description Whether independent sources of grades A to C report values that cannot both hold. */
            disputed: boolean;
            outcome: components["schemas"]["Outcome"];
            /** @description Confidence of the status that decides the outcome; if the status of the milestone and that of its deal both do, the higher one. Null if no source reports a status. */
            outcomeConfidence: components["schemas"]["Confidence"] | null;
            /**
             * Format: date
             * @description First day after the latest possible day, if the milestone is overdue or was when it was dropped; null otherwise.
             * @example 2025-02-10
             */
            overdueSince: string | null;
            /**
             * Format: date
             * @description First day on which these values were current.
             * @example 2025-02-10
             */
            since: string;
            /** @description Days between the date of this entry and that of the entry before; null if the date did not change. */
            slippage: components["schemas"]["Slippage"] | null;
            /**
             * @description Status that the current report gives; null if no source reports one.
             * @enum {string|null}
             */
            status: "planned" | "reached" | "cancelled" | null;
            /**
             * Format: date
             * @description First day of the next entry; null for the last one.
             * @example 2025-02-10
             */
            until: string | null;
        };
        /** @description What one source reports about a milestone. */
        MilestoneReport: {
            date: components["schemas"]["UncertainDate"] | null;
            /** @description Quotes and, if known, their places in the source. */
            evidence: components["schemas"]["Evidence"][];
            published: components["schemas"]["Published"];
            recorded: components["schemas"]["Recorded"];
            /**
             * Format: date
             * @description Day from which the report is no longer considered, because its source was retracted; null otherwise.
             * @example 2025-02-10
             */
            retracted: string | null;
            /**
             * @description Id of the source of the report.
             * @example lanouvelletribune-2025-02
             */
            source: components["schemas"]["Slug"];
            /** @description Id of the partner who states this, if the source is the partner's own text or passes it on; null for the source's own reporting. */
            statedBy: components["schemas"]["Slug"] | null;
            /**
             * @description Null if the source reports no status.
             * @enum {string|null}
             */
            status: "planned" | "reached" | "cancelled" | null;
            /** @description Fields for which the source says explicitly that earlier reports no longer hold, such as `status`. */
            supersedes: string[];
        };
        /**
         * @description What became of the milestone. `met`: reported as reached. `dropped`: not reached, and the milestone or its deal is reported as cancelled or withdrawn. `overdue`: its latest possible day is over and no source of grades A to C reports it as reached. `scheduled`: otherwise.
         * @enum {string}
         */
        Outcome: "scheduled" | "met" | "overdue" | "dropped";
        ParameterError: {
            /**
             * @description Whether the parameter is in the query string or in the path.
             * @enum {string}
             */
            in: "query" | "path";
            /** @description What is wrong with the parameter, and what is allowed. */
            message: string;
            /** @description Name of the parameter, as given. */
            name: string;
            /** @description The nearest valid name or value; absent if none is near. */
            suggestion?: string;
        };
        /** @description A government, company, person or public body that takes part in deals. */
        Partner: {
            /**
             * @description ISO 3166-1 alpha-2 code of the country that sources name as the nationality or seat of the partner; null if none does.
             * @example FR
             */
            country: string | null;
            current: {
                country: components["schemas"]["Current"] | null;
                kind: components["schemas"]["Current"] | null;
                /** @description For each role, by the id of the deal and the role. */
                roles: {
                    [key: string]: {
                        [key: string]: components["schemas"]["Current"];
                    };
                };
            };
            /** @description The fields that independent sources contradict each other on, with the reason. */
            dispute: components["schemas"]["PartnerDispute"][];
            /** @description Whether independent sources of grades A to C report values that cannot both hold. */
            disputed: boolean;
            id: components["schemas"]["Slug"];
            /**
             * @description Values that the register inferred and no source states: `country`, or a role as `roles.<deal>.<role>`.
             * @example [
             *       "country"
             *     ]
             */
            inferred: string[];
            /**
             * @description Null where no report says.
             * @enum {string|null}
             */
            kind: "government" | "company" | "person" | "public-body" | null;
            links: {
                history: components["schemas"]["Link"];
                self: components["schemas"]["Link"];
            };
            method: components["schemas"]["Method"];
            /** @description In lists only with `expand=reports`; newest first. */
            reports?: components["schemas"]["PartnerReport"][];
            /** @description What it is in each deal. */
            roles: {
                deal: components["schemas"]["Slug"];
                roles: ("signatory" | "developer" | "operator" | "investor" | "supplier" | "endorser")[];
            }[];
            title: components["schemas"]["BilingualText"];
        };
        /** @description Values that independent sources report and that cannot all hold. */
        PartnerDispute: {
            /**
             * @description Which value is disputed.
             * @constant
             */
            field: "kind";
            /** @description Why the first two that contradict each other cannot both hold. */
            reason: components["schemas"]["BilingualText"];
            /** @description Ids of the contradicting sources, that of the current value first. */
            sources: components["schemas"]["Slug"][];
            /** @description The value that each source reports, in the same order. */
            values: ("government" | "company" | "person" | "public-body")[];
        } | {
            /**
             * @description Which value is disputed.
             * @constant
             */
            field: "country";
            /** @description Why the first two that contradict each other cannot both hold. */
            reason: components["schemas"]["BilingualText"];
            /** @description Ids of the contradicting sources, that of the current value first. */
            sources: components["schemas"]["Slug"][];
            /** @description The value that each source reports, in the same order. */
            values: string[];
        };
        /** @description What was known of a record, period by period. */
        PartnerHistory: {
            /** @description Oldest first. A new entry begins when a source reports something about the record, is retracted, or when the outcome of a milestone changes. */
            entries: components["schemas"]["PartnerPast"][];
            /** @description Id of the record. */
            id: components["schemas"]["Slug"];
            /** @enum {string} */
            kind: "deal" | "partner" | "milestone" | "figure";
            links: {
                self: components["schemas"]["Link"];
                thing: components["schemas"]["Link"];
            };
            title: components["schemas"]["BilingualText"];
        };
        /** @description One page of a list. */
        PartnerPage: {
            items: components["schemas"]["Partner"][];
            /** @description Where the next page is; null on the last one. A page that has a next one may be shorter than asked for. Also in the Link header. */
            next: string | null;
        };
        /** @description What was known from `since` until the day before `until`. */
        PartnerPast: {
            /** @description What became known on its first day, with the sources. */
            changes: components["schemas"]["FieldChange"][];
            /**
             * @description ISO 3166-1 alpha-2 code of the country that sources name as the nationality or seat of the partner; null if none does.
             * @example FR
             */
            country: string | null;
            current: {
                country: components["schemas"]["Current"] | null;
                kind: components["schemas"]["Current"] | null;
                /** @description For each role, by the id of the deal and the role. */
                roles: {
                    [key: string]: {
                        [key: string]: components["schemas"]["Current"];
                    };
                };
            };
            /** @description The fields that independent sources contradict each other on, with the reason. */
            dispute: components["schemas"]["PartnerDispute"][];
            /** @description Whether independent sources of grades A to C report values that cannot both hold. */
            disputed: boolean;
            /**
             * @description Values that the register inferred and no source states: `country`, or a role as `roles.<deal>.<role>`.
             * @example [
             *       "country"
             *     ]
             */
            inferred: string[];
            /**
             * @description Null where no report says.
             * @enum {string|null}
             */
            kind: "government" | "company" | "person" | "public-body" | null;
            /** @description What it is in each deal. */
            roles: {
                deal: components["schemas"]["Slug"];
                roles: ("signatory" | "developer" | "operator" | "investor" | "supplier" | "endorser")[];
            }[];
            /**
             * Format: date
             * @description First day on which these values were current.
             * @example 2025-02-10
             */
            since: string;
            /**
             * Format: date
             * @description First day of the next entry; null for the last one.
             * @example 2025-02-10
             */
            until: string | null;
        };
        /** @description What one source says of a partner. */
        PartnerReport: {
            /**
             * @description ISO 3166-1 alpha-2 code of the country that sources name as the nationality or seat of the partner; null if none does.
             * @example FR
             */
            country: string | null;
            /** @description Quotes and, if known, their places in the source. */
            evidence: components["schemas"]["Evidence"][];
            /**
             * @description Values that the register inferred and no source states: `country`, or a role as `roles.<deal>.<role>`.
             * @example [
             *       "country"
             *     ]
             */
            inferred: string[];
            /**
             * @description Null where no report says.
             * @enum {string|null}
             */
            kind: "government" | "company" | "person" | "public-body" | null;
            published: components["schemas"]["Published"];
            recorded: components["schemas"]["Recorded"];
            /**
             * Format: date
             * @description Day from which the report is no longer considered, because its source was retracted; null otherwise.
             * @example 2025-02-10
             */
            retracted: string | null;
            /** @description What it is in each deal. */
            roles: {
                deal: components["schemas"]["Slug"];
                roles: ("signatory" | "developer" | "operator" | "investor" | "supplier" | "endorser")[];
            }[];
            /**
             * @description Id of the source of the report.
             * @example lanouvelletribune-2025-02
             */
            source: components["schemas"]["Slug"];
            /** @description Id of the partner who states this, if the source is the partner's own text or passes it on; null for the source's own reporting. */
            statedBy: components["schemas"]["Slug"] | null;
            /** @description Fields for which the source says explicitly that earlier reports no longer hold, such as `status`. */
            supersedes: string[];
        };
        /** @description Problem details (RFC 9457). */
        Problem: {
            /** @description What is wrong with this request, what is allowed, and what to do next. */
            detail: string;
            /** @description The invalid parameters, one by one; absent if the problem concerns no parameter. */
            errors?: components["schemas"]["ParameterError"][];
            /** @description Id under which the server logs this request. */
            instance: string;
            /** @description HTTP status code. */
            status: number;
            /** @description Name of the problem type. */
            title: string;
            /** @description Path of the page that explains this problem type. */
            type: string;
        };
        /** @description When the source was published. */
        Published: {
            /**
             * Format: date
             * @description First day it can be; null where nothing bounds it.
             * @example 2025-02-10
             */
            earliest: string | null;
            /**
             * @description The date as reported, in EDTF (ISO 8601-2).
             * @example [..2028]
             */
            edtf: string;
            /**
             * Format: date
             * @description Last day it can be; null where nothing bounds it.
             * @example 2025-02-10
             */
            latest: string | null;
        };
        /** @description A number with its unit, how the source qualified it, and the range that its wording allows. */
        Quantity: {
            /** @description The least that the wording allows; null where it says nothing. */
            lower: number | null;
            /**
             * @description How the source qualifies the number. `as-stated`: a bare number, without bounds. `exactly`: only if the source says so. For a derived figure, inherited from its inputs.
             * @example nearly
             * @enum {string}
             */
            modifier: "as-stated" | "exactly" | "about" | "nearly" | "at-least" | "more-than" | "up-to" | "order-of-magnitude";
            /** @description The source's own words; null for a derived figure. */
            quote: string | null;
            /**
             * @description A UCUM code (`GW`, `W/{processor}`); money is an ISO 4217 code, alone or over a unit (`EUR`, `EUR/W`). Case matters: `MW` is a megawatt, `mW` a milliwatt.
             * @example GW
             */
            unit: string;
            /** @description The most that the wording allows; null where it says nothing. */
            upper: number | null;
            /**
             * @description The number given; null where the source gives none ("thousands"). Precision is never invented.
             * @example 500000
             */
            value: number | null;
        };
        Ready: {
            edition: string;
            /** @constant */
            status: "ready";
        };
        /** @description When the register recorded the report in its present form. */
        Recorded: {
            /**
             * Format: date-time
             * @description When that edition was recorded (UTC).
             */
            at: string;
            /** @description Edition that added or last corrected the report. */
            edition: string;
        };
        /** @description What a deal is to another: drawn by the register from claims of sources. */
        Relation: {
            /**
             * @description The other deal.
             * @example softbank-sesterce-bosquel
             */
            deal: components["schemas"]["Slug"];
            links: {
                /** @description The claims it rests on; all of them are needed. */
                claims: components["schemas"]["Link"][];
                deal: components["schemas"]["Link"];
            };
            /** @description That of the weakest source it rests on. */
            reliability: components["schemas"]["Grade"];
            /**
             * Format: date
             * @description The day from which all the claims it rests on were known.
             * @example 2025-02-10
             */
            since: string;
            /** @description What it comes to, in our own words. */
            statement: components["schemas"]["BilingualText"];
            /**
             * @description What this deal is to the other: `part-of` and `has-part`; `same-site`; `on-site-of` and `site-of`, a plan for sites.
             * @enum {string}
             */
            type: "part-of" | "has-part" | "same-site" | "on-site-of" | "site-of";
        };
        /** @description What one source says of one thing. */
        Report: {
            /** @description The thing it is about; of a claim, what the claim is about. */
            about: components["schemas"]["Slug"];
            /** @description Of a deal when it was signed, of a milestone when it is due or was reached, of a figure when it holds. */
            date: components["schemas"]["UncertainDate"] | null;
            /** @description Quotes and, if known, their places in the source. */
            evidence: components["schemas"]["Evidence"][];
            /** @description The thing and the source, or the claim. */
            id: components["schemas"]["Slug"];
            /**
             * @description What kind of thing it is about; a claim is a report of its own.
             * @enum {string}
             */
            kind: "deal" | "partner" | "milestone" | "figure" | "claim";
            /** @description `about` is the thing as this source alone reports it, or the claim. */
            links: {
                about: components["schemas"]["Link"];
                self: components["schemas"]["Link"];
                source: components["schemas"]["Link"];
            };
            published: components["schemas"]["Published"];
            /** @description Who published the source. */
            publisher: string;
            /** @description Of a figure. */
            quantity: components["schemas"]["Quantity"] | null;
            recorded: components["schemas"]["Recorded"];
            /**
             * Format: date
             * @description Day from which the report is no longer considered, because its source was retracted; null otherwise.
             * @example 2025-02-10
             */
            retracted: string | null;
            /** @description What the source says of it, in words. */
            says: components["schemas"]["BilingualText"];
            /**
             * @description Id of the source of the report.
             * @example lanouvelletribune-2025-02
             */
            source: components["schemas"]["Slug"];
            /** @description The status of a deal or milestone; null where nothing is said of it. */
            status: string | null;
            /** @description What the thing is called. */
            title: components["schemas"]["BilingualText"];
            /**
             * Format: uri
             * @description Where the source was read.
             */
            url: string | null;
        };
        /** @description One page of a list. */
        ReportPage: {
            items: components["schemas"]["Report"][];
            /** @description Where the next page is; null on the last one. A page that has a next one may be shorter than asked for. Also in the Link header. */
            next: string | null;
        };
        /** @description How many days later, between `earliest` and `latest`; negative numbers are days sooner. */
        Slippage: {
            /** @description Days from the last day of the old date to the first of the new one; null where open. */
            earliest: number | null;
            /** @description Days from the first day of the old date to the last of the new one; null where open. */
            latest: number | null;
        };
        /** @description An id: small letters, digits and single hyphens. */
        Slug: string;
        /** @description A publication that reports and claims are taken from. */
        Source: {
            /**
             * Format: uri
             * @description URL of a copy in a web archive; null if none is known.
             */
            archived: string | null;
            /** @description Every report and claim taken from it. In lists only with `expand=reports`. */
            citedBy?: components["schemas"]["Citation"][];
            /** @description Corrections that the publisher made; the reports are those of the corrected text. */
            corrected: {
                by: string;
                /**
                 * Format: date
                 * @description A calendar day, ISO 8601 (`YYYY-MM-DD`).
                 * @example 2025-02-10
                 */
                on: string;
                what: components["schemas"]["BilingualText"];
            }[];
            coverage?: components["schemas"]["Coverage"];
            /** @description Who else is credited, and for what. */
            credits: {
                for: string;
                name: string;
            }[];
            id: components["schemas"]["Slug"];
            /**
             * @description ISO 639 code of the language of the source.
             * @example fr
             */
            language: string;
            links: {
                claims: components["schemas"]["Link"];
                self: components["schemas"]["Link"];
            };
            /** @description Where the source has its information from, which explains `repeats`. */
            origin: components["schemas"]["BilingualText"];
            /** @description A source is considered from the day `latest` on: then it is certainly published. */
            published: components["schemas"]["UncertainDate"];
            /** @description Who published it. */
            publisher: string;
            /** @description Its grade, with the reason. */
            reliability: {
                grade: components["schemas"]["Grade"];
                reason: components["schemas"]["BilingualText"];
            };
            /** @description Ids of the sources that repeat this one, as far as known on the as-of date. */
            repeatedBy: components["schemas"]["Slug"][];
            /** @description Ids of the sources that it repeats: it shares their origin and confirms none of them. */
            repeats: components["schemas"]["Slug"][];
            /** @description Who retracted the source, from which day, and why; null otherwise. From that day its reports give no current value. */
            retracted: {
                by: string;
                /**
                 * Format: date
                 * @description A calendar day, ISO 8601 (`YYYY-MM-DD`).
                 * @example 2025-02-10
                 */
                on: string;
                reason: components["schemas"]["BilingualText"];
            } | null;
            /** @description Whether it was read for the register. If false, it is known only from sources that repeat it, and has no reports. */
            seen: boolean;
            /** @description The text that the evidence points into; null if it was not available. */
            text: {
                /** @description Its length in Unicode code points. */
                characters: number;
                /** @description Digest of the text in UTF-8, in hexadecimal. */
                sha256: string;
            } | null;
            /** @description In the language of the source; null if the source was not read. */
            title: string | null;
            /**
             * Format: uri
             * @description URL at which it was read or is on record; null if unknown.
             */
            url: string | null;
        };
        /** @description One page of a list. */
        SourcePage: {
            items: components["schemas"]["Source"][];
            /** @description Where the next page is; null on the last one. A page that has a next one may be shorter than asked for. Also in the Link header. */
            next: string | null;
        };
        /** @description A status that became current, with its source. */
        StatusChange: {
            /** @description Confidence of the status on that day. */
            confidence: components["schemas"]["Confidence"];
            /**
             * Format: date
             * @description Last possible publication day of the report that made the status current. It may have been published earlier.
             * @example 2025-02-10
             */
            knownBy: string;
            reliability: components["schemas"]["Grade"];
            /** @description Id of the source of that report. */
            source: components["schemas"]["Slug"];
            /** @enum {string} */
            status: "announced" | "selected" | "signed" | "completed" | "paused" | "withdrawn" | "cancelled";
        };
        /** @description Publications, changes of status and milestones of a deal, in one order. */
        Timeline: {
            /** @description By first possible day, then by last; those without any day at the end. */
            events: components["schemas"]["TimelineEvent"][];
            /** @description The deal. */
            id: components["schemas"]["Slug"];
            links: {
                deal: components["schemas"]["Link"];
                self: components["schemas"]["Link"];
            };
            title: components["schemas"]["BilingualText"];
        };
        /** @description Something that happened, or is to happen, in or around a deal. */
        TimelineEvent: {
            /** @description Date of the event; for a status, when its source was published. Null for a milestone without a reported date. */
            date: components["schemas"]["UncertainDate"] | null;
            /** @description The source, the deal or the milestone. */
            id: components["schemas"]["Slug"];
            /**
             * @description `publication`: a source was published. `status`: a source reported a new status of the deal. `milestone`: it is due, or was reached.
             * @enum {string}
             */
            kind: "publication" | "status" | "milestone";
            links: {
                self: components["schemas"]["Link"];
            };
            /** @description Outcome of a milestone; null for other events. */
            outcome: components["schemas"]["Outcome"] | null;
            /** @description Whether `outcome` is `overdue`. */
            overdue: boolean;
            reliability: components["schemas"]["Grade"] | null;
            /** @description By whose report; null for a milestone without one for its date. */
            source: components["schemas"]["Slug"] | null;
            /** @description Of a status change and a milestone. */
            status: string | null;
            /** @description What it is called; of a source, its title or else its publisher. */
            title: components["schemas"]["BilingualText"];
        };
        /** @description A date with its own uncertainty: some day from `earliest` to `latest`, both inclusive. */
        UncertainDate: {
            /**
             * Format: date
             * @description First day it can be; null where nothing bounds it.
             * @example 2025-02-10
             */
            earliest: string | null;
            /**
             * @description The date as reported, in EDTF (ISO 8601-2).
             * @example [..2028]
             */
            edtf: string;
            /** @description What the register inferred because the wording leaves it unsaid: the first day, or the year. */
            inferred: ("earliest" | "year")[];
            /**
             * Format: date
             * @description Last day it can be; null where nothing bounds it.
             * @example 2025-02-10
             */
            latest: string | null;
            /**
             * @description How finely the source gave the date; of an interval, its coarser end.
             * @enum {string}
             */
            precision: "day" | "month" | "quarter" | "semester" | "year";
        };
        /** @description Words of a source whose text was not at hand: no place is given. */
        UnlocatedEvidence: {
            /** @constant */
            located: false;
            /** @description The value's own words, at most 8 of them. */
            quote: string;
        };
    };
    responses: {
        /** @description Edition no longer available. The edition named by `edition`, or in which the list was started, can no longer be reconstructed, for example because the register was rebuilt. */
        EditionGone: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Request headers too large. The headers of the request exceed the limit of the server (16 KiB in total). */
        HeadersTooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Internal error. An unexpected error occurred. It is logged under the id in `instance`. */
        InternalError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Invalid parameter. A query parameter is unknown, missing, given twice or has an invalid value. Unknown parameters are rejected, so that a misspelt filter never returns unfiltered results. */
        InvalidRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Format not available. This resource is not available in the requested format. For example, only milestones have a calendar. */
        NotAcceptable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Not found. The path does not exist, or the register has no record, edition or file with this name. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The client has it already: `If-None-Match` names its entity tag, or it did not change since `If-Modified-Since`. */
        NotModified: {
            headers: {
                "Cache-Control": components["headers"]["Cache-Control"];
                ETag: components["headers"]["ETag"];
                Vary: components["headers"]["Vary"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description Precondition failed. The resource no longer matches `If-Match` or `If-Unmodified-Since`. */
        PreconditionFailed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Range not satisfiable. The `Range` header asks for bytes beyond the end of the file. */
        RangeNotSatisfiable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description URL too long. The URL exceeds 4,096 bytes. */
        UriTooLong: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @description Answer as a reader of that day would have known: a source counts once its publication date is certainly past. A year or month means its last day; today by default. A day to come means: if nothing more were published until then. For example `2025-12-31`. */
        asOf: string;
        /** @description The place where the page begins, as given in `next`. Opaque: it is made here, and only here. */
        cursor: string;
        /** @description Only what belongs to this deal. For example `france-fluidstack`. */
        deal: string;
        /** @description Answer from what this edition of the register held, whatever was corrected since: its id, as `/v1/editions` lists it, or `current`, as by default. For example `current`. */
        edition: string;
        /** @description `reports` puts every report with its evidence into the items. */
        expand: "reports";
        /** @description The format of the answer, whatever `Accept` says: `json` (application/json), `jsonld` (application/ld+json). */
        format: "json" | "jsonld";
        /**
         * @description The id of a deal.
         * @example france-fluidstack
         */
        id: string;
        /** @description How many items a page holds at most. Formats that are written item by item (`csv`, `ndjson`, `ics`) hold the whole list unless it is given. For example `20`. */
        limit: number;
        /** @description Only what this source reports, and as it reports it. For example `lanouvelletribune-2025-02`. */
        source: string;
    };
    requestBodies: never;
    headers: {
        /** @description How long it may be used without asking; what depends on the day, not past midnight UTC. */
        "Cache-Control": string;
        /** @description Tells these bytes from all others of this address: a strong entity tag. */
        ETag: string;
        /** @description When the answer last changed; of an answer about today, not before the day began (UTC). */
        "Last-Modified": string;
        /** @description `self`, `next` and `prev` pages, `alternate` formats, `collection`, `describedby`, `license` (RFC 8288). */
        Link: string;
        /** @description Which headers of the request it depends on. */
        Vary: string;
    };
    pathItems: never;
}
export type BilingualText = components['schemas']['BilingualText'];
export type Change = components['schemas']['Change'];
export type ChangeCounts = components['schemas']['ChangeCounts'];
export type ChangedRecord = components['schemas']['ChangedRecord'];
export type ChangePage = components['schemas']['ChangePage'];
export type Citation = components['schemas']['Citation'];
export type Claim = components['schemas']['Claim'];
export type ClaimPage = components['schemas']['ClaimPage'];
export type Confidence = components['schemas']['Confidence'];
export type Coverage = components['schemas']['Coverage'];
export type CoveredSentence = components['schemas']['CoveredSentence'];
export type Current = components['schemas']['Current'];
export type Dataset = components['schemas']['Dataset'];
export type DaysLate = components['schemas']['DaysLate'];
export type Deal = components['schemas']['Deal'];
export type DealDispute = components['schemas']['DealDispute'];
export type DealFigure = components['schemas']['DealFigure'];
export type DealHistory = components['schemas']['DealHistory'];
export type DealMilestone = components['schemas']['DealMilestone'];
export type DealPage = components['schemas']['DealPage'];
export type DealPartner = components['schemas']['DealPartner'];
export type DealPast = components['schemas']['DealPast'];
export type DealReport = components['schemas']['DealReport'];
export type Derivation = components['schemas']['Derivation'];
export type Download = components['schemas']['Download'];
export type Edition = components['schemas']['Edition'];
export type EditionDetail = components['schemas']['EditionDetail'];
export type EditionRecord = components['schemas']['EditionRecord'];
export type EditionRecordPage = components['schemas']['EditionRecordPage'];
export type Evidence = components['schemas']['Evidence'];
export type FieldChange = components['schemas']['FieldChange'];
export type Figure = components['schemas']['Figure'];
export type FigureDispute = components['schemas']['FigureDispute'];
export type FigureHistory = components['schemas']['FigureHistory'];
export type FigurePage = components['schemas']['FigurePage'];
export type FigurePast = components['schemas']['FigurePast'];
export type FigureReport = components['schemas']['FigureReport'];
export type Grade = components['schemas']['Grade'];
export type Hit = components['schemas']['Hit'];
export type HitPage = components['schemas']['HitPage'];
export type LastConfirmed = components['schemas']['LastConfirmed'];
export type Link = components['schemas']['Link'];
export type Live = components['schemas']['Live'];
export type LocatedEvidence = components['schemas']['LocatedEvidence'];
export type Method = components['schemas']['Method'];
export type Milestone = components['schemas']['Milestone'];
export type MilestoneDispute = components['schemas']['MilestoneDispute'];
export type MilestoneHistory = components['schemas']['MilestoneHistory'];
export type MilestonePage = components['schemas']['MilestonePage'];
export type MilestonePast = components['schemas']['MilestonePast'];
export type MilestoneReport = components['schemas']['MilestoneReport'];
export type Outcome = components['schemas']['Outcome'];
export type ParameterError = components['schemas']['ParameterError'];
export type Partner = components['schemas']['Partner'];
export type PartnerDispute = components['schemas']['PartnerDispute'];
export type PartnerHistory = components['schemas']['PartnerHistory'];
export type PartnerPage = components['schemas']['PartnerPage'];
export type PartnerPast = components['schemas']['PartnerPast'];
export type PartnerReport = components['schemas']['PartnerReport'];
export type Problem = components['schemas']['Problem'];
export type Published = components['schemas']['Published'];
export type Quantity = components['schemas']['Quantity'];
export type Ready = components['schemas']['Ready'];
export type Recorded = components['schemas']['Recorded'];
export type Relation = components['schemas']['Relation'];
export type Report = components['schemas']['Report'];
export type ReportPage = components['schemas']['ReportPage'];
export type Slippage = components['schemas']['Slippage'];
export type Slug = components['schemas']['Slug'];
export type Source = components['schemas']['Source'];
export type SourcePage = components['schemas']['SourcePage'];
export type StatusChange = components['schemas']['StatusChange'];
export type Timeline = components['schemas']['Timeline'];
export type TimelineEvent = components['schemas']['TimelineEvent'];
export type UncertainDate = components['schemas']['UncertainDate'];
export type UnlocatedEvidence = components['schemas']['UnlocatedEvidence'];
export type ResponseEditionGone = components['responses']['EditionGone'];
export type ResponseHeadersTooLarge = components['responses']['HeadersTooLarge'];
export type ResponseInternalError = components['responses']['InternalError'];
export type ResponseInvalidRequest = components['responses']['InvalidRequest'];
export type ResponseNotAcceptable = components['responses']['NotAcceptable'];
export type ResponseNotFound = components['responses']['NotFound'];
export type ResponseNotModified = components['responses']['NotModified'];
export type ResponsePreconditionFailed = components['responses']['PreconditionFailed'];
export type ResponseRangeNotSatisfiable = components['responses']['RangeNotSatisfiable'];
export type ResponseUriTooLong = components['responses']['UriTooLong'];
export type ParameterAsOf = components['parameters']['asOf'];
export type ParameterCursor = components['parameters']['cursor'];
export type ParameterDeal = components['parameters']['deal'];
export type ParameterEdition = components['parameters']['edition'];
export type ParameterExpand = components['parameters']['expand'];
export type ParameterFormat = components['parameters']['format'];
export type ParameterId = components['parameters']['id'];
export type ParameterLimit = components['parameters']['limit'];
export type ParameterSource = components['parameters']['source'];
export type HeaderCacheControl = components['headers']['Cache-Control'];
export type HeaderETag = components['headers']['ETag'];
export type HeaderLastModified = components['headers']['Last-Modified'];
export type HeaderLink = components['headers']['Link'];
export type HeaderVary = components['headers']['Vary'];
export type $defs = Record<string, never>;
export interface operations {
    isLive: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What `GET /health/live` answers, for example. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Live"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            414: components["responses"]["UriTooLong"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
        };
    };
    isReady: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What `GET /health/ready` answers, for example. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ready"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            414: components["responses"]["UriTooLong"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
        };
    };
    listChanges: {
        parameters: {
            query?: {
                /** @description Only changes of this thing. For example `service-start`. */
                about?: string;
                /** @description Answer as a reader of that day would have known: a source counts once its publication date is certainly past. A year or month means its last day; today by default. A day to come means: if nothing more were published until then. For example `2025-12-31`. */
                asOf?: components["parameters"]["asOf"];
                /** @description The place where the page begins, as given in `next`. Opaque: it is made here, and only here. */
                cursor?: string;
                /** @description Only what belongs to this deal. For example `france-fluidstack`. */
                deal?: components["parameters"]["deal"];
                /** @description Answer from what this edition of the register held, whatever was corrected since: its id, as `/v1/editions` lists it, or `current`, as by default. For example `current`. */
                edition?: components["parameters"]["edition"];
                /** @description The format of the answer, whatever `Accept` says: `json` (application/json), `csv` (text/csv), `ndjson` (application/x-ndjson), `jsonld` (application/ld+json), `atom` (application/atom+xml). */
                format?: "json" | "csv" | "ndjson" | "jsonld" | "atom";
                /** @description Only changes of things of this kind. */
                kind?: "deal" | "partner" | "milestone" | "figure" | "claim";
                /** @description How many items a page holds at most. Formats that are written item by item (`csv`, `ndjson`, `ics`) hold the whole list unless it is given. For example `20`. */
                limit?: components["parameters"]["limit"];
                /** @description Only what has become known from this day on. A year or month begins on its first day. For example `2026`. */
                since?: string;
                /** @description The order of the items; a minus sign turns it round. */
                sort?: "-known" | "known";
                /** @description Only what this source reports, and as it reports it. For example `lanouvelletribune-2025-02`. */
                source?: components["parameters"]["source"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What `GET /v1/changes?limit=2` answers, for example. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["Last-Modified"];
                    Link: components["headers"]["Link"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example <?xml version="1.0" encoding="utf-8"?>
                     *     <feed xmlns="http://www.w3.org/2005/Atom">
                     *       <generator>Gigawatt</generator>
                     *       <id>tag:gigawatt.example,2025:changes/</id>
                     *       <link href="http://localhost:80/v1/changes?limit=2&amp;format=atom" rel="self" type="application/atom+xml"/>
                     *       <link href="http://localhost:80/docs" rel="alternate" type="text/html"/>
                     *       <link href="http://localhost:80/license" rel="license"/>
                     *       <link href="http://localhost:80/v1/changes?limit=2&amp;format=atom&amp;cursor=WyIyMDI2LTAxLTAxIiwiZWM1ZmIyYmJlMTI4NzkwNCIsIjF0NjdoOGxqaXk0dHIiLCIyMDI1LTEyLTMxIiwiZnJhbmNlLWZsdWlkc3RhY2stMjAyNS0xMi0zMSJd" rel="next" type="application/atom+xml"/>
                     *       <subtitle>What becomes known about promises of AI-compute deals</subtitle>
                     *       <title>Gigawatt: changes</title>
                     *       <updated>2025-12-31T00:00:00.000Z</updated>
                     *       <entry>
                     *         <author>
                     *           <name>avalanchenoticias-2025</name>
                     *         </author>
                     *         <category term="figure"/>
                     *         <content type="text">Total investment in US dollars: more than $46 billion; Amount that the total budget could exceed, as the company said in June 2025
                     *     Investissement total en dollars : plus de 46 milliards de dollars ; Montant que le budget total pourrait dépasser, selon la société en juin 2025
                     *     2025-12-31</content>
                     *         <id>tag:gigawatt.example,2025:changes/total-investment-usd-2025-12-31</id>
                     *         <link href="http://localhost:80/v1/figures/total-investment-usd" rel="alternate" type="application/json"/>
                     *         <published>2025-12-31T00:00:00.000Z</published>
                     *         <title>Total investment in US dollars: more than $46 billion; Amount that the total budget could exceed, as the company said in June 2025</title>
                     *         <updated>2025-12-31T00:00:00.000Z</updated>
                     *       </entry>
                     *       <entry>
                     *         <author>
                     *           <name>avalanchenoticias-2025</name>
                     *         </author>
                     *         <category term="deal"/>
                     *         <content type="text">France and Fluidstack, 1 GW AI supercomputer: agreement; signed; February 2025
                     *     France et Fluidstack, supercalculateur d’IA de 1 GW : accord ; signé ; février 2025
                     *     2025-12-31</content>
                     *         <id>tag:gigawatt.example,2025:changes/france-fluidstack-2025-12-31</id>
                     *         <link href="http://localhost:80/v1/deals/france-fluidstack" rel="alternate" type="application/json"/>
                     *         <published>2025-12-31T00:00:00.000Z</published>
                     *         <title>France and Fluidstack, 1 GW AI supercomputer: agreement; signed; February 2025</title>
                     *         <updated>2025-12-31T00:00:00.000Z</updated>
                     *       </entry>
                     *     </feed>
                     */
                    "application/atom+xml": string;
                    "application/json": components["schemas"]["ChangePage"];
                    "application/ld+json": Record<string, never>;
                    /**
                     * @example {"id":"total-investment-usd-2025-12-31","known":"2025-12-31","kind":"figure","about":"total-investment-usd","title":{"en":"Total investment in US dollars","fr":"Investissement total en dollars"},"deal":"france-fluidstack","says":{"en":"more than $46 billion; Amount that the total budget could exceed, as the company said in June 2025","fr":"plus de 46 milliards de dollars ; Montant que le budget total pourrait dépasser, selon la société en juin 2025"},"changes":[{"field":"quantity","change":"repeated","sources":["avalanchenoticias-2025"],"before":"more-than 46000000000 USD","after":"more-than 46000000000 USD","says":{"en":"more than $46 billion","fr":"plus de 46 milliards de dollars"}},{"field":"scope","change":"added","sources":["avalanchenoticias-2025"],"before":"Amount that the total budget may exceed, as the company said in June 2025","after":"Amount that the total budget could exceed, as the company said in June 2025","says":{"en":"Amount that the total budget could exceed, as the company said in June 2025","fr":"Montant que le budget total pourrait dépasser, selon la société en juin 2025"}}],"links":{"self":"/v1/changes/total-investment-usd-2025-12-31","about":"/v1/figures/total-investment-usd","deal":"/v1/deals/france-fluidstack"}}
                     *     {"id":"france-fluidstack-2025-12-31","known":"2025-12-31","kind":"deal","about":"france-fluidstack","title":{"en":"France and Fluidstack, 1 GW AI supercomputer","fr":"France et Fluidstack, supercalculateur d’IA de 1 GW"},"deal":"france-fluidstack","says":{"en":"agreement; signed; February 2025","fr":"accord ; signé ; février 2025"},"changes":[{"field":"instrument","change":"added","sources":["avalanchenoticias-2025"],"before":"memorandum-of-understanding","after":"agreement","says":{"en":"agreement","fr":"accord"}},{"field":"status","change":"repeated","sources":["avalanchenoticias-2025"],"before":"signed","after":"signed","says":{"en":"signed","fr":"signé"}},{"field":"signed","change":"added","sources":["avalanchenoticias-2025"],"before":"2025-02-10","after":"2025-02","says":{"en":"February 2025","fr":"février 2025"}}],"links":{"self":"/v1/changes/france-fluidstack-2025-12-31","about":"/v1/deals/france-fluidstack","deal":"/v1/deals/france-fluidstack"}}
                     */
                    "application/x-ndjson": string;
                    /**
                     * @example id,known,kind,about,title_en,title_fr,deal,says_en,says_fr,changes,sources,links_self,links_about
                     *     total-investment-usd-2025-12-31,2025-12-31,figure,total-investment-usd,Total investment in US dollars,Investissement total en dollars,france-fluidstack,"more than $46 billion; Amount that the total budget could exceed, as the company said in June 2025","plus de 46 milliards de dollars ; Montant que le budget total pourrait dépasser, selon la société en juin 2025",quantity:repeated|scope:added,avalanchenoticias-2025,/v1/changes/total-investment-usd-2025-12-31,/v1/figures/total-investment-usd
                     *     france-fluidstack-2025-12-31,2025-12-31,deal,france-fluidstack,"France and Fluidstack, 1 GW AI supercomputer","France et Fluidstack, supercalculateur d’IA de 1 GW",france-fluidstack,agreement; signed; February 2025,accord ; signé ; février 2025,instrument:added|status:repeated|signed:added,avalanchenoticias-2025,/v1/changes/france-fluidstack-2025-12-31,/v1/deals/france-fluidstack
                     */
                    "text/csv": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidRequest"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["EditionGone"];
            412: components["responses"]["PreconditionFailed"];
            414: components["responses"]["UriTooLong"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
        };
    };
    getChange: {
        parameters: {
            query?: {
                /** @description Answer as a reader of that day would have known: a source counts once its publication date is certainly past. A year or month means its last day; today by default. A day to come means: if nothing more were published until then. For example `2025-12-31`. */
                asOf?: components["parameters"]["asOf"];
                /** @description Answer from what this edition of the register held, whatever was corrected since: its id, as `/v1/editions` lists it, or `current`, as by default. For example `current`. */
                edition?: components["parameters"]["edition"];
                /** @description The format of the answer, whatever `Accept` says: `json` (application/json), `jsonld` (application/ld+json). */
                format?: components["parameters"]["format"];
                /** @description Only what this source reports, and as it reports it. For example `lanouvelletribune-2025-02`. */
                source?: components["parameters"]["source"];
            };
            header?: never;
            path: {
                /**
                 * @description The id of a change.
                 * @example service-start-2025-02-28
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What `GET /v1/changes/service-start-2025-02-28` answers, for example. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["Last-Modified"];
                    Link: components["headers"]["Link"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Change"];
                    "application/ld+json": Record<string, never>;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["EditionGone"];
            412: components["responses"]["PreconditionFailed"];
            414: components["responses"]["UriTooLong"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
        };
    };
    listClaims: {
        parameters: {
            query?: {
                /** @description Only claims about this deal, partner, milestone or figure. For example `fluidstack`. */
                about?: string;
                /** @description Answer as a reader of that day would have known: a source counts once its publication date is certainly past. A year or month means its last day; today by default. A day to come means: if nothing more were published until then. For example `2025-12-31`. */
                asOf?: components["parameters"]["asOf"];
                /** @description Only claims said this firmly. */
                certainty?: "asserted" | "expected" | "possible";
                /** @description The place where the page begins, as given in `next`. Opaque: it is made here, and only here. */
                cursor?: string;
                /** @description Only what belongs to this deal. For example `france-fluidstack`. */
                deal?: components["parameters"]["deal"];
                /** @description Answer from what this edition of the register held, whatever was corrected since: its id, as `/v1/editions` lists it, or `current`, as by default. For example `current`. */
                edition?: components["parameters"]["edition"];
                /** @description As on other lists; a claim is a report of its own and carries its evidence either way. */
                expand?: "reports";
                /** @description The format of the answer, whatever `Accept` says: `json` (application/json), `csv` (text/csv), `ndjson` (application/x-ndjson), `jsonld` (application/ld+json). */
                format?: "json" | "csv" | "ndjson" | "jsonld";
                /** @description How many items a page holds at most. Formats that are written item by item (`csv`, `ndjson`, `ics`) hold the whole list unless it is given. For example `20`. */
                limit?: components["parameters"]["limit"];
                /** @description The order of the items; a minus sign turns it round. */
                sort?: "id" | "-id" | "topic" | "-topic";
                /** @description Only what this source reports, and as it reports it. For example `lanouvelletribune-2025-02`. */
                source?: components["parameters"]["source"];
                /** @description Only claims on this subject. */
                topic?: "ai-race" | "approval" | "capability" | "company" | "delivery" | "ecosystem" | "energy" | "finance" | "heat" | "jobs" | "site" | "sovereignty";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What `GET /v1/claims?limit=2` answers, for example. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["Last-Modified"];
                    Link: components["headers"]["Link"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimPage"];
                    "application/ld+json": Record<string, never>;
                    /**
                     * @example {"id":"agreement-called-historic","topic":"approval","statement":{"en":"The agreement is described as historic.","fr":"L’accord est qualifié d’historique."},"certainty":"asserted","deal":"france-fluidstack","about":"agreement-signed","mentions":[],"source":"lanouvelletribune-2025-02","published":{"edtf":"2025-02","earliest":"2025-02-01","latest":"2025-02-28"},"retracted":null,"recorded":{"edition":"ec5fb2bbe1287904c61563e89e6fe06b582a730986a91e238cdf60056fb2baae","at":"2026-01-01T00:00:00.000Z"},"evidence":[{"located":true,"sentence":7,"start":821,"end":838,"quote":"accord historique"}],"links":{"self":"/v1/claims/agreement-called-historic","about":"/v1/milestones/agreement-signed","deal":"/v1/deals/france-fluidstack","source":"/v1/sources/lanouvelletribune-2025-02"}}
                     *     {"id":"ambition-beyond-france","topic":"sovereignty","statement":{"en":"According to the article, the project's ambitions extend well beyond France.","fr":"Selon l’article, la portée du projet dépasse largement la France."},"certainty":"asserted","deal":"france-fluidstack","about":"france-fluidstack","mentions":["France"],"source":"lanouvelletribune-2025-02","published":{"edtf":"2025-02","earliest":"2025-02-01","latest":"2025-02-28"},"retracted":null,"recorded":{"edition":"ec5fb2bbe1287904c61563e89e6fe06b582a730986a91e238cdf60056fb2baae","at":"2026-01-01T00:00:00.000Z"},"evidence":[{"located":true,"sentence":18,"start":2391,"end":2435,"quote":"dépasse largement les frontières hexagonales"}],"links":{"self":"/v1/claims/ambition-beyond-france","about":"/v1/deals/france-fluidstack","deal":"/v1/deals/france-fluidstack","source":"/v1/sources/lanouvelletribune-2025-02"}}
                     */
                    "application/x-ndjson": string;
                    /**
                     * @example id,topic,statement_en,statement_fr,certainty,deal,about,mentions,source,published_edtf,published_earliest,published_latest,sentences,quotes,links_self
                     *     agreement-called-historic,approval,The agreement is described as historic.,L’accord est qualifié d’historique.,asserted,france-fluidstack,agreement-signed,,lanouvelletribune-2025-02,2025-02,2025-02-01,2025-02-28,7,accord historique,/v1/claims/agreement-called-historic
                     *     ambition-beyond-france,sovereignty,"According to the article, the project's ambitions extend well beyond France.","Selon l’article, la portée du projet dépasse largement la France.",asserted,france-fluidstack,france-fluidstack,France,lanouvelletribune-2025-02,2025-02,2025-02-01,2025-02-28,18,dépasse largement les frontières hexagonales,/v1/claims/ambition-beyond-france
                     */
                    "text/csv": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidRequest"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["EditionGone"];
            412: components["responses"]["PreconditionFailed"];
            414: components["responses"]["UriTooLong"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
        };
    };
    getClaim: {
        parameters: {
            query?: {
                /** @description Answer as a reader of that day would have known: a source counts once its publication date is certainly past. A year or month means its last day; today by default. A day to come means: if nothing more were published until then. For example `2025-12-31`. */
                asOf?: components["parameters"]["asOf"];
                /** @description Answer from what this edition of the register held, whatever was corrected since: its id, as `/v1/editions` lists it, or `current`, as by default. For example `current`. */
                edition?: components["parameters"]["edition"];
                /** @description The format of the answer, whatever `Accept` says: `json` (application/json), `jsonld` (application/ld+json). */
                format?: components["parameters"]["format"];
                /** @description Only what this source reports, and as it reports it. For example `lanouvelletribune-2025-02`. */
                source?: components["parameters"]["source"];
            };
            header?: never;
            path: {
                /**
                 * @description The id of a claim.
                 * @example residual-heat-recovered
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What `GET /v1/claims/residual-heat-recovered` answers, for example. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["Last-Modified"];
                    Link: components["headers"]["Link"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Claim"];
                    "application/ld+json": Record<string, never>;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["EditionGone"];
            412: components["responses"]["PreconditionFailed"];
            414: components["responses"]["UriTooLong"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
        };
    };
    getDataset: {
        parameters: {
            query?: {
                /** @description The format of the answer, whatever `Accept` says: `json` (application/json), `jsonld` (application/ld+json). */
                format?: components["parameters"]["format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What `GET /v1/dataset` answers, for example. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["Last-Modified"];
                    Link: components["headers"]["Link"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dataset"];
                    "application/ld+json": Record<string, never>;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidRequest"];
            406: components["responses"]["NotAcceptable"];
            412: components["responses"]["PreconditionFailed"];
            414: components["responses"]["UriTooLong"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
        };
    };
    getEdition: {
        parameters: {
            query?: {
                /** @description The format of the answer, whatever `Accept` says: `json` (application/json), `jsonld` (application/ld+json). */
                format?: components["parameters"]["format"];
            };
            header?: never;
            path: {
                /**
                 * @description The edition's id, or `current` for the one being served.
                 * @example current
                 */
                edition: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What `GET /v1/dataset/current` answers, for example. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["Last-Modified"];
                    Link: components["headers"]["Link"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Edition"];
                    "application/ld+json": Record<string, never>;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["EditionGone"];
            412: components["responses"]["PreconditionFailed"];
            414: components["responses"]["UriTooLong"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
        };
    };
    downloadFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The edition's id, or `current`.
                 * @example current
                 */
                edition: string;
                /**
                 * @description The name of the file, as `/v1/dataset` has it.
                 * @example milestones.csv
                 */
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file, in the media type that `/v1/dataset` tells. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["Last-Modified"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description The part that `Range` asks for. */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Under `current`: where the file of the edition being served is. */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidRequest"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            414: components["responses"]["UriTooLong"];
            416: components["responses"]["RangeNotSatisfiable"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
        };
    };
    listDeals: {
        parameters: {
            query?: {
                /** @description Answer as a reader of that day would have known: a source counts once its publication date is certainly past. A year or month means its last day; today by default. A day to come means: if nothing more were published until then. For example `2025-12-31`. */
                asOf?: components["parameters"]["asOf"];
                /** @description The place where the page begins, as given in `next`. Opaque: it is made here, and only here. */
                cursor?: components["parameters"]["cursor"];
                /** @description Only what belongs to this deal. For example `france-fluidstack`. */
                deal?: components["parameters"]["deal"];
                /** @description Only deals that sources do, or do not, contradict each other on. For example `true`. */
                disputed?: boolean;
                /** @description Answer from what this edition of the register held, whatever was corrected since: its id, as `/v1/editions` lists it, or `current`, as by default. For example `current`. */
                edition?: components["parameters"]["edition"];
                /** @description `reports` puts every report with its evidence into the items. */
                expand?: components["parameters"]["expand"];
                /** @description The format of the answer, whatever `Accept` says: `json` (application/json), `csv` (text/csv), `ndjson` (application/x-ndjson), `jsonld` (application/ld+json). */
                format?: "json" | "csv" | "ndjson" | "jsonld";
                /** @description Only deals on this kind of paper. */
                instrument?: "agreement" | "memorandum-of-understanding" | "commitment" | "contract";
                /** @description Only projects, or only programmes. */
                kind?: "project" | "programme";
                /** @description How many items a page holds at most. Formats that are written item by item (`csv`, `ndjson`, `ics`) hold the whole list unless it is given. For example `20`. */
                limit?: components["parameters"]["limit"];
                /** @description The order of the items; a minus sign turns it round. */
                sort?: "id" | "-id" | "signed" | "-signed";
                /** @description Only what this source reports, and as it reports it. For example `lanouvelletribune-2025-02`. */
                source?: components["parameters"]["source"];
                /** @description Only deals of this status. */
                status?: "announced" | "selected" | "signed" | "completed" | "paused" | "withdrawn" | "cancelled";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What `GET /v1/deals?limit=2` answers, for example. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["Last-Modified"];
                    Link: components["headers"]["Link"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DealPage"];
                    "application/ld+json": Record<string, never>;
                    "application/x-ndjson": string;
                    /**
                     * @example id,kind,title_en,title_fr,instrument,status,signed_edtf,signed_earliest,signed_latest,signed_precision,signed_inferred,subject_en,subject_fr,current_status_source,current_status_reliability,current_status_confidence,current_status_known_by,current_status_independent,current_status_last_confirmed_value,current_instrument_source,current_instrument_reliability,current_instrument_confidence,current_instrument_known_by,current_instrument_independent,current_instrument_last_confirmed_value,disputed,method,links_self,current_status_unconfirmed,current_instrument_unconfirmed
                     *     france-ai-package,programme,Investments in AI announced in France in February 2025,Investissements dans l’IA annoncés en France en février 2025,,announced,,,,,,"Investments in AI in France, by several investors","Investissements dans l’IA en France, par plusieurs investisseurs",reuters-2025-02-10,A,high,2025-02-10,1,,,,,,,,false,gigawatt-2,/v1/deals/france-ai-package,,
                     *     france-fluidstack,project,"France and Fluidstack, 1 GW AI supercomputer","France et Fluidstack, supercalculateur d’IA de 1 GW",memorandum-of-understanding,signed,2025-02-10,2025-02-10,2025-02-10,day,,"Construction of an AI supercomputer with up to 1 GW of compute power, run on carbon-free, mainly nuclear electricity","Construction d’un supercalculateur d’IA d’une puissance de calcul allant jusqu’à 1 GW, alimenté par une électricité décarbonée, principalement nucléaire",fluidstack-2025-02-10,A,high,2025-02-10,2,,fluidstack-2025-02-10,A,high,2025-02-10,1,,true,gigawatt-2,/v1/deals/france-fluidstack,,
                     */
                    "text/csv": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidRequest"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["EditionGone"];
            412: components["responses"]["PreconditionFailed"];
            414: components["responses"]["UriTooLong"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
        };
    };
    getDeal: {
        parameters: {
            query?: {
                /** @description Answer as a reader of that day would have known: a source counts once its publication date is certainly past. A year or month means its last day; today by default. A day to come means: if nothing more were published until then. For example `2025-12-31`. */
                asOf?: components["parameters"]["asOf"];
                /** @description Answer from what this edition of the register held, whatever was corrected since: its id, as `/v1/editions` lists it, or `current`, as by default. For example `current`. */
                edition?: components["parameters"]["edition"];
                /** @description The format of the answer, whatever `Accept` says: `json` (application/json), `jsonld` (application/ld+json). */
                format?: components["parameters"]["format"];
                /** @description Only what this source reports, and as it reports it. For example `lanouvelletribune-2025-02`. */
                source?: components["parameters"]["source"];
            };
            header?: never;
            path: {
                /**
                 * @description The id of a deal.
                 * @example france-fluidstack
                 */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What `GET /v1/deals/france-fluidstack` answers, for example. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["Last-Modified"];
                    Link: components["headers"]["Link"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deal"];
                    "application/ld+json": Record<string, never>;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["EditionGone"];
            412: components["responses"]["PreconditionFailed"];
            414: components["responses"]["UriTooLong"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
        };
    };
    getDealHistory: {
        parameters: {
            query?: {
                /** @description Answer as a reader of that day would have known: a source counts once its publication date is certainly past. A year or month means its last day; today by default. A day to come means: if nothing more were published until then. For example `2025-12-31`. */
                asOf?: components["parameters"]["asOf"];
                /** @description Answer from what this edition of the register held, whatever was corrected since: its id, as `/v1/editions` lists it, or `current`, as by default. For example `current`. */
                edition?: components["parameters"]["edition"];
                /** @description The format of the answer, whatever `Accept` says: `json` (application/json), `jsonld` (application/ld+json). */
                format?: components["parameters"]["format"];
                /** @description Only what this source reports, and as it reports it. For example `lanouvelletribune-2025-02`. */
                source?: components["parameters"]["source"];
            };
            header?: never;
            path: {
                /**
                 * @description The id of a deal.
                 * @example france-fluidstack
                 */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What `GET /v1/deals/france-fluidstack/history` answers, for example. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["Last-Modified"];
                    Link: components["headers"]["Link"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DealHistory"];
                    "application/ld+json": Record<string, never>;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["EditionGone"];
            412: components["responses"]["PreconditionFailed"];
            414: components["responses"]["UriTooLong"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
        };
    };
    getDealTimeline: {
        parameters: {
            query?: {
                /** @description Answer as a reader of that day would have known: a source counts once its publication date is certainly past. A year or month means its last day; today by default. A day to come means: if nothing more were published until then. For example `2025-12-31`. */
                asOf?: components["parameters"]["asOf"];
                /** @description Answer from what this edition of the register held, whatever was corrected since: its id, as `/v1/editions` lists it, or `current`, as by default. For example `current`. */
                edition?: components["parameters"]["edition"];
                /** @description The format of the answer, whatever `Accept` says: `json` (application/json), `jsonld` (application/ld+json). */
                format?: components["parameters"]["format"];
                /** @description Only what this source reports, and as it reports it. For example `lanouvelletribune-2025-02`. */
                source?: components["parameters"]["source"];
            };
            header?: never;
            path: {
                /**
                 * @description The id of a deal.
                 * @example france-fluidstack
                 */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What `GET /v1/deals/france-fluidstack/timeline` answers, for example. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["Last-Modified"];
                    Link: components["headers"]["Link"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Timeline"];
                    "application/ld+json": Record<string, never>;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["EditionGone"];
            412: components["responses"]["PreconditionFailed"];
            414: components["responses"]["UriTooLong"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
        };
    };
    listEditions: {
        parameters: {
            query?: {
                /** @description The place where the page begins, as given in `next`. Opaque: it is made here, and only here. */
                cursor?: components["parameters"]["cursor"];
                /** @description The format of the answer, whatever `Accept` says: `json` (application/json), `csv` (text/csv), `ndjson` (application/x-ndjson), `jsonld` (application/ld+json). */
                format?: "json" | "csv" | "ndjson" | "jsonld";
                /** @description How many items a page holds at most. Formats that are written item by item (`csv`, `ndjson`, `ics`) hold the whole list unless it is given. For example `20`. */
                limit?: components["parameters"]["limit"];
                /** @description The order of the items; a minus sign turns it round. */
                sort?: "-recorded" | "recorded";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What `GET /v1/editions?limit=2` answers, for example. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["Last-Modified"];
                    Link: components["headers"]["Link"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditionRecordPage"];
                    "application/ld+json": Record<string, never>;
                    /** @example {"id":"ec5fb2bbe1287904c61563e89e6fe06b582a730986a91e238cdf60056fb2baae","recorded":"2026-01-01T00:00:00.000Z","isCurrent":true,"changes":{"sources":{"added":46,"changed":0,"removed":0},"reports":{"added":217,"changed":0,"removed":0},"things":{"added":53,"changed":0,"removed":0}},"links":{"self":"/v1/editions/ec5fb2bbe1287904c61563e89e6fe06b582a730986a91e238cdf60056fb2baae","deals":"/v1/deals?edition=ec5fb2bbe1287904c61563e89e6fe06b582a730986a91e238cdf60056fb2baae","files":"/v1/dataset/ec5fb2bbe1287904c61563e89e6fe06b582a730986a91e238cdf60056fb2baae"}} */
                    "application/x-ndjson": string;
                    /**
                     * @example id,recorded,is_current,changes_sources_added,changes_sources_changed,changes_sources_removed,changes_reports_added,changes_reports_changed,changes_reports_removed,changes_things_added,changes_things_changed,changes_things_removed,links_self
                     *     ec5fb2bbe1287904c61563e89e6fe06b582a730986a91e238cdf60056fb2baae,2026-01-01T00:00:00.000Z,true,46,0,0,217,0,0,53,0,0,/v1/editions/ec5fb2bbe1287904c61563e89e6fe06b582a730986a91e238cdf60056fb2baae
                     */
                    "text/csv": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidRequest"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["EditionGone"];
            412: components["responses"]["PreconditionFailed"];
            414: components["responses"]["UriTooLong"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
        };
    };
    getEditionRecord: {
        parameters: {
            query?: {
                /** @description The format of the answer, whatever `Accept` says: `json` (application/json), `jsonld` (application/ld+json). */
                format?: components["parameters"]["format"];
            };
            header?: never;
            path: {
                /**
                 * @description The id of an edition, or `current`.
                 * @example current
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What `GET /v1/editions/current` answers, for example. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["Last-Modified"];
                    Link: components["headers"]["Link"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditionDetail"];
                    "application/ld+json": Record<string, never>;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            412: components["responses"]["PreconditionFailed"];
            414: components["responses"]["UriTooLong"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
        };
    };
    listFigures: {
        parameters: {
            query?: {
                /** @description Answer as a reader of that day would have known: a source counts once its publication date is certainly past. A year or month means its last day; today by default. A day to come means: if nothing more were published until then. For example `2025-12-31`. */
                asOf?: components["parameters"]["asOf"];
                /** @description Only reported figures, or only derived ones. */
                basis?: "reported" | "derived";
                /** @description The place where the page begins, as given in `next`. Opaque: it is made here, and only here. */
                cursor?: string;
                /** @description Only what belongs to this deal. For example `france-fluidstack`. */
                deal?: components["parameters"]["deal"];
                /** @description Only figures that are, or are not, disputed. For example `true`. */
                disputed?: boolean;
                /** @description Answer from what this edition of the register held, whatever was corrected since: its id, as `/v1/editions` lists it, or `current`, as by default. For example `current`. */
                edition?: components["parameters"]["edition"];
                /** @description `reports` puts every report with its evidence into the items. */
                expand?: components["parameters"]["expand"];
                /** @description The format of the answer, whatever `Accept` says: `json` (application/json), `csv` (text/csv), `ndjson` (application/x-ndjson), `jsonld` (application/ld+json). */
                format?: "json" | "csv" | "ndjson" | "jsonld";
                /** @description How many items a page holds at most. Formats that are written item by item (`csv`, `ndjson`, `ics`) hold the whole list unless it is given. For example `20`. */
                limit?: components["parameters"]["limit"];
                /** @description Only figures that measure this. */
                metric?: "electric-power" | "energy-per-year" | "investment" | "investment-per-power" | "investment-per-processor" | "jobs" | "power-per-processor" | "processors" | "share" | "sites";
                /** @description The order of the items; a minus sign turns it round. */
                sort?: "id" | "-id" | "value" | "-value";
                /** @description Only what this source reports, and as it reports it. For example `lanouvelletribune-2025-02`. */
                source?: components["parameters"]["source"];
                /** @description Only figures that this unit measures, converted to it. Currencies are never converted. For example `MW`. */
                unit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What `GET /v1/figures?limit=2` answers, for example. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["Last-Modified"];
                    Link: components["headers"]["Link"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FigurePage"];
                    "application/ld+json": Record<string, never>;
                    /**
                     * @example {"id":"ai-processors","deal":"france-fluidstack","dealKind":"project","dealStatus":"signed","title":{"en":"AI processors","fr":"Processeurs d’IA"},"method":"gigawatt-2","metric":"processors","covers":"whole","phase":null,"basis":"reported","quantity":{"value":500000,"unit":"{processor}","modifier":"about","lower":null,"upper":null,"quote":"some 500,000 by 2028"},"scope":null,"date":{"edtf":"[..2028]","earliest":"2025-02-10","latest":"2028-12-31","precision":"year","inferred":["earliest"]},"disputed":false,"dispute":[],"current":{"quantity":{"source":"wsj-2025-02-10","reliability":"A","confidence":"high","agreeing":[],"independent":1,"unconfirmed":[],"knownBy":"2025-02-10","lastConfirmed":null},"date":{"source":"wsj-2025-02-10","reliability":"A","confidence":"high","agreeing":["clubic-2025-02","lanouvelletribune-2025-02"],"independent":2,"unconfirmed":[],"knownBy":"2025-02-10","lastConfirmed":null},"scope":null},"derivation":null,"links":{"self":"/v1/figures/ai-processors","deal":"/v1/deals/france-fluidstack","history":"/v1/figures/ai-processors/history"}}
                     *     {"id":"electric-power","deal":"france-fluidstack","dealKind":"project","dealStatus":"signed","title":{"en":"Supercomputer power","fr":"Puissance du supercalculateur"},"method":"gigawatt-2","metric":"electric-power","covers":"whole","phase":null,"basis":"reported","quantity":{"value":1,"unit":"GW","modifier":"up-to","lower":null,"upper":1,"quote":"up to 1 gigawatt (GW)"},"scope":{"en":"AI compute power; that it is electric power is the register's inference","fr":"Puissance de calcul pour l’IA ; qu’il s’agisse de puissance électrique est une déduction du registre"},"date":null,"disputed":false,"dispute":[],"current":{"quantity":{"source":"fluidstack-2025-02-10","reliability":"A","confidence":"high","agreeing":["dcmag-2025-02-10","telecomtalk-2025-02"],"independent":1,"unconfirmed":[],"knownBy":"2025-02-10","lastConfirmed":null},"date":null,"scope":{"source":"fluidstack-2025-02-10","reliability":"A","confidence":"high","agreeing":["dcmag-2025-02-10"],"independent":1,"unconfirmed":[],"knownBy":"2025-02-10","lastConfirmed":null}},"derivation":null,"links":{"self":"/v1/figures/electric-power","deal":"/v1/deals/france-fluidstack","history":"/v1/figures/electric-power/history"}}
                     */
                    "application/x-ndjson": string;
                    /**
                     * @example id,deal,deal_kind,deal_status,title_en,title_fr,metric,covers,phase,basis,quantity_value,quantity_unit,quantity_modifier,quantity_lower,quantity_upper,quantity_quote,scope_en,scope_fr,date_edtf,date_earliest,date_latest,date_precision,date_inferred,current_quantity_source,current_quantity_reliability,current_quantity_confidence,current_quantity_known_by,current_quantity_independent,current_quantity_last_confirmed_value,disputed,method,derivation_formula,derivation_inputs,derivation_assumption_en,derivation_assumption_fr,links_self,current_quantity_unconfirmed
                     *     ai-processors,france-fluidstack,project,signed,AI processors,Processeurs d’IA,processors,whole,,reported,500000,{processor},about,,,"some 500,000 by 2028",,,[..2028],2025-02-10,2028-12-31,year,earliest,wsj-2025-02-10,A,high,2025-02-10,1,,false,gigawatt-2,,,,,/v1/figures/ai-processors,
                     *     electric-power,france-fluidstack,project,signed,Supercomputer power,Puissance du supercalculateur,electric-power,whole,,reported,1,GW,up-to,,1,up to 1 gigawatt (GW),AI compute power; that it is electric power is the register's inference,Puissance de calcul pour l’IA ; qu’il s’agisse de puissance électrique est une déduction du registre,,,,,,fluidstack-2025-02-10,A,high,2025-02-10,1,,false,gigawatt-2,,,,,/v1/figures/electric-power,
                     */
                    "text/csv": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidRequest"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["EditionGone"];
            412: components["responses"]["PreconditionFailed"];
            414: components["responses"]["UriTooLong"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
        };
    };
    getFigure: {
        parameters: {
            query?: {
                /** @description Answer as a reader of that day would have known: a source counts once its publication date is certainly past. A year or month means its last day; today by default. A day to come means: if nothing more were published until then. For example `2025-12-31`. */
                asOf?: components["parameters"]["asOf"];
                /** @description Answer from what this edition of the register held, whatever was corrected since: its id, as `/v1/editions` lists it, or `current`, as by default. For example `current`. */
                edition?: components["parameters"]["edition"];
                /** @description The format of the answer, whatever `Accept` says: `json` (application/json), `jsonld` (application/ld+json). */
                format?: components["parameters"]["format"];
                /** @description Only what this source reports, and as it reports it. For example `lanouvelletribune-2025-02`. */
                source?: components["parameters"]["source"];
                /** @description Convert to this unit. Currencies are never converted. For example `MW`. */
                unit?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The id of a figure.
                 * @example electric-power
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What `GET /v1/figures/electric-power` answers, for example. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["Last-Modified"];
                    Link: components["headers"]["Link"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Figure"];
                    "application/ld+json": Record<string, never>;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["EditionGone"];
            412: components["responses"]["PreconditionFailed"];
            414: components["responses"]["UriTooLong"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
        };
    };
    getFigureHistory: {
        parameters: {
            query?: {
                /** @description Answer as a reader of that day would have known: a source counts once its publication date is certainly past. A year or month means its last day; today by default. A day to come means: if nothing more were published until then. For example `2025-12-31`. */
                asOf?: components["parameters"]["asOf"];
                /** @description Answer from what this edition of the register held, whatever was corrected since: its id, as `/v1/editions` lists it, or `current`, as by default. For example `current`. */
                edition?: components["parameters"]["edition"];
                /** @description The format of the answer, whatever `Accept` says: `json` (application/json), `jsonld` (application/ld+json). */
                format?: components["parameters"]["format"];
                /** @description Only what this source reports, and as it reports it. For example `lanouvelletribune-2025-02`. */
                source?: components["parameters"]["source"];
            };
            header?: never;
            path: {
                /**
                 * @description The id of a figure.
                 * @example electric-power
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What `GET /v1/figures/electric-power/history` answers, for example. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["Last-Modified"];
                    Link: components["headers"]["Link"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FigureHistory"];
                    "application/ld+json": Record<string, never>;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["EditionGone"];
            412: components["responses"]["PreconditionFailed"];
            414: components["responses"]["UriTooLong"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
        };
    };
    listMilestones: {
        parameters: {
            query?: {
                /** @description Answer as a reader of that day would have known: a source counts once its publication date is certainly past. A year or month means its last day; today by default. A day to come means: if nothing more were published until then. For example `2025-12-31`. */
                asOf?: components["parameters"]["asOf"];
                /** @description The place where the page begins, as given in `next`. Opaque: it is made here, and only here. */
                cursor?: string;
                /** @description Only what belongs to this deal. For example `france-fluidstack`. */
                deal?: components["parameters"]["deal"];
                /** @description Only milestones that are, or are not, disputed. For example `true`. */
                disputed?: boolean;
                /** @description Answer from what this edition of the register held, whatever was corrected since: its id, as `/v1/editions` lists it, or `current`, as by default. For example `current`. */
                edition?: components["parameters"]["edition"];
                /** @description `reports` puts every report with its evidence into the items. */
                expand?: components["parameters"]["expand"];
                /** @description The format of the answer, whatever `Accept` says: `json` (application/json), `csv` (text/csv), `ndjson` (application/x-ndjson), `jsonld` (application/ld+json), `ics` (text/calendar). */
                format?: "json" | "csv" | "ndjson" | "jsonld" | "ics";
                /** @description First day of the window, inclusive. A year or month begins on its first day. For example `2026`. */
                from?: string;
                /** @description How many items a page holds at most. Formats that are written item by item (`csv`, `ndjson`, `ics`) hold the whole list unless it is given. For example `20`. */
                limit?: components["parameters"]["limit"];
                /** @description `possible` (the default): some day of the milestone lies in the window. `certain`: every day does. Needs `from` or `to`. So `to=2027&match=certain` is "due by the end of 2027", and `from=2026&match=certain` is "not before 2026". */
                match?: "possible" | "certain";
                /** @description Only milestones with this outcome on the as-of date: scheduled, met, overdue or dropped. */
                outcome?: "scheduled" | "met" | "overdue" | "dropped";
                /** @description Only milestones that are, or are not, overdue on the as-of date. Same as `outcome=overdue`. For example `true`. */
                overdue?: boolean;
                /** @description The order of the items; a minus sign turns it round. */
                sort?: "earliest" | "-earliest" | "latest" | "-latest" | "id" | "-id" | "daysOverdue" | "-daysOverdue";
                /** @description Only what this source reports, and as it reports it. For example `lanouvelletribune-2025-02`. */
                source?: components["parameters"]["source"];
                /** @description Only milestones of this status. */
                status?: "planned" | "reached" | "cancelled";
                /** @description Last day of the window, inclusive. A year or month ends on its last day. For example `2027`. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What `GET /v1/milestones?limit=2` answers, for example. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["Last-Modified"];
                    Link: components["headers"]["Link"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MilestonePage"];
                    "application/ld+json": Record<string, never>;
                    /**
                     * @example {"id":"agreement-signed","deal":"france-fluidstack","title":{"en":"Agreement signed","fr":"Signature de l’accord"},"method":"gigawatt-2","status":"reached","date":{"edtf":"2025-02-10","earliest":"2025-02-10","latest":"2025-02-10","precision":"day","inferred":[]},"disputed":false,"dispute":[],"current":{"status":{"source":"fluidstack-2025-02-10","reliability":"A","confidence":"high","agreeing":["dcmag-2025-02-10","jaif-2025-02-19","lanouvelletribune-2025-02"],"independent":1,"unconfirmed":[],"knownBy":"2025-02-10","lastConfirmed":null},"date":{"source":"fluidstack-2025-02-10","reliability":"A","confidence":"high","agreeing":["dcmag-2025-02-10","jaif-2025-02-19","lanouvelletribune-2025-02"],"independent":1,"unconfirmed":[],"knownBy":"2025-02-10","lastConfirmed":null}},"outcome":"met","outcomeConfidence":"high","overdue":false,"overdueSince":null,"daysLate":null,"slippage":null,"links":{"self":"/v1/milestones/agreement-signed","deal":"/v1/deals/france-fluidstack","history":"/v1/milestones/agreement-signed/history"},"dealKind":"project","dealStatus":"signed","daysOverdue":null}
                     *     {"id":"first-tranche","deal":"france-fluidstack","title":{"en":"Connection of a first tranche of 250 MW","fr":"Raccordement d’une première tranche de 250 MW"},"method":"gigawatt-2","status":"planned","date":{"edtf":"[..2026]","earliest":"2025-02-10","latest":"2026-12-31","precision":"year","inferred":["earliest"]},"disputed":false,"dispute":[],"current":{"status":{"source":"wsj-2025-02-10","reliability":"A","confidence":"high","agreeing":["4nownews-2025"],"independent":1,"unconfirmed":[],"knownBy":"2025-02-10","lastConfirmed":null},"date":{"source":"wsj-2025-02-10","reliability":"A","confidence":"high","agreeing":["4nownews-2025"],"independent":1,"unconfirmed":[],"knownBy":"2025-02-10","lastConfirmed":null}},"outcome":"scheduled","outcomeConfidence":"high","overdue":false,"overdueSince":null,"daysLate":null,"slippage":null,"links":{"self":"/v1/milestones/first-tranche","deal":"/v1/deals/france-fluidstack","history":"/v1/milestones/first-tranche/history"},"dealKind":"project","dealStatus":"signed","daysOverdue":null}
                     */
                    "application/x-ndjson": string;
                    /**
                     * @example BEGIN:VCALENDAR
                     *     VERSION:2.0
                     *     PRODID:-//Gigawatt//Register//EN
                     *     SOURCE;VALUE=URI:http://localhost:80/v1/milestones?limit=2&format=ics
                     *     NAME:Gigawatt: milestones
                     *     X-WR-CALNAME:Gigawatt: milestones
                     *     X-WR-CALDESC:Promises about AI-compute deals: an uncertain date spans its
                     *      whole period.
                     *     REFRESH-INTERVAL;VALUE=DURATION:PT12H
                     *     X-PUBLISHED-TTL:PT12H
                     *     BEGIN:VTIMEZONE
                     *     TZID:Etc/UTC
                     *     BEGIN:STANDARD
                     *     DTSTART:19700101T000000
                     *     TZOFFSETFROM:+0000
                     *     TZOFFSETTO:+0000
                     *     END:STANDARD
                     *     END:VTIMEZONE
                     *     BEGIN:VEVENT
                     *     UID:agreement-signed@gigawatt.example
                     *     SEQUENCE:3
                     *     DTSTAMP:20250228T000000Z
                     *     DTSTART;VALUE=DATE:20250210
                     *     DTEND;VALUE=DATE:20250211
                     *     X-MICROSOFT-CDO-ALLDAYEVENT:TRUE
                     *     X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT:TRUE
                     *     SUMMARY:Agreement signed
                     *     TRANSP:TRANSPARENT
                     *     DESCRIPTION:Signature de l’accord\nOutcome: met (confidence: high)\nDate
                     *      : 10 February 2025\; earliest 2025-02-10\, latest 2025-02-10\nReported by
                     *      lanouvelletribune-2025-02\, jaif-2025-02-19\, dcmag-2025-02-10\, fluidstac
                     *      k-2025-02-10\nDeal: france-fluidstack\, reported as signed\nMethod: gigawa
                     *      tt-2
                     *     URL;VALUE=URI:http://localhost:80/v1/milestones/agreement-signed
                     *     STATUS:CONFIRMED
                     *     LAST-MODIFIED:20250228T000000Z
                     *     END:VEVENT
                     *     BEGIN:VEVENT
                     *     UID:first-tranche@gigawatt.example
                     *     SEQUENCE:1
                     *     DTSTAMP:20250930T000000Z
                     *     DTSTART;VALUE=DATE:20250210
                     *     DTEND;VALUE=DATE:20270101
                     *     X-MICROSOFT-CDO-ALLDAYEVENT:TRUE
                     *     X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT:TRUE
                     *     SUMMARY:Connection of a first tranche of 250 MW (“a first tranche of 25
                     *      0 megawatts”\, “by the end of 2026”)
                     *     TRANSP:TRANSPARENT
                     *     DESCRIPTION:Raccordement d’une première tranche de 250 MW\nOutcome: sc
                     *      heduled (confidence: high)\nDate: by 2026\; earliest 2025-02-10\, latest 2
                     *      026-12-31\nReported by 4nownews-2025\, wsj-2025-02-10\nDeal: france-fluids
                     *      tack\, reported as signed\nMethod: gigawatt-2
                     *     URL;VALUE=URI:http://localhost:80/v1/milestones/first-tranche
                     *     STATUS:TENTATIVE
                     *     LAST-MODIFIED:20250930T000000Z
                     *     END:VEVENT
                     *     END:VCALENDAR
                     */
                    "text/calendar": string;
                    /**
                     * @example id,deal,deal_kind,deal_status,title_en,title_fr,status,outcome,outcome_confidence,overdue,days_overdue,overdue_since,days_late_earliest,days_late_latest,slippage_earliest,slippage_latest,disputed,date_edtf,date_earliest,date_latest,date_precision,date_inferred,current_status_source,current_status_reliability,current_status_confidence,current_status_known_by,current_status_independent,current_status_last_confirmed_value,current_date_source,current_date_reliability,current_date_confidence,current_date_known_by,current_date_independent,current_date_last_confirmed_value,match,method,links_self,current_status_unconfirmed,current_date_unconfirmed
                     *     agreement-signed,france-fluidstack,project,signed,Agreement signed,Signature de l’accord,reached,met,high,false,,,,,,,false,2025-02-10,2025-02-10,2025-02-10,day,,fluidstack-2025-02-10,A,high,2025-02-10,1,,fluidstack-2025-02-10,A,high,2025-02-10,1,,,gigawatt-2,/v1/milestones/agreement-signed,,
                     *     first-tranche,france-fluidstack,project,signed,Connection of a first tranche of 250 MW,Raccordement d’une première tranche de 250 MW,planned,scheduled,high,false,,,,,,,false,[..2026],2025-02-10,2026-12-31,year,earliest,wsj-2025-02-10,A,high,2025-02-10,1,,wsj-2025-02-10,A,high,2025-02-10,1,,,gigawatt-2,/v1/milestones/first-tranche,,
                     */
                    "text/csv": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidRequest"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["EditionGone"];
            412: components["responses"]["PreconditionFailed"];
            414: components["responses"]["UriTooLong"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
        };
    };
    getMilestone: {
        parameters: {
            query?: {
                /** @description Answer as a reader of that day would have known: a source counts once its publication date is certainly past. A year or month means its last day; today by default. A day to come means: if nothing more were published until then. For example `2025-12-31`. */
                asOf?: components["parameters"]["asOf"];
                /** @description Answer from what this edition of the register held, whatever was corrected since: its id, as `/v1/editions` lists it, or `current`, as by default. For example `current`. */
                edition?: components["parameters"]["edition"];
                /** @description The format of the answer, whatever `Accept` says: `json` (application/json), `jsonld` (application/ld+json), `ics` (text/calendar). */
                format?: "json" | "jsonld" | "ics";
                /** @description Only what this source reports, and as it reports it. For example `lanouvelletribune-2025-02`. */
                source?: components["parameters"]["source"];
            };
            header?: never;
            path: {
                /**
                 * @description The id of a milestone.
                 * @example service-start
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What `GET /v1/milestones/service-start` answers, for example. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["Last-Modified"];
                    Link: components["headers"]["Link"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Milestone"];
                    "application/ld+json": Record<string, never>;
                    /**
                     * @example BEGIN:VCALENDAR
                     *     VERSION:2.0
                     *     PRODID:-//Gigawatt//Register//EN
                     *     SOURCE;VALUE=URI:http://localhost:80/v1/milestones/service-start?format=ic
                     *      s
                     *     NAME:Gigawatt: milestones
                     *     X-WR-CALNAME:Gigawatt: milestones
                     *     X-WR-CALDESC:Promises about AI-compute deals: an uncertain date spans its
                     *      whole period.
                     *     REFRESH-INTERVAL;VALUE=DURATION:PT12H
                     *     X-PUBLISHED-TTL:PT12H
                     *     BEGIN:VTIMEZONE
                     *     TZID:Etc/UTC
                     *     BEGIN:STANDARD
                     *     DTSTART:19700101T000000
                     *     TZOFFSETFROM:+0000
                     *     TZOFFSETTO:+0000
                     *     END:STANDARD
                     *     END:VTIMEZONE
                     *     BEGIN:VEVENT
                     *     UID:service-start@gigawatt.example
                     *     SEQUENCE:3
                     *     DTSTAMP:20250228T000000Z
                     *     DTSTART;VALUE=DATE:20260101
                     *     DTEND;VALUE=DATE:20270101
                     *     X-MICROSOFT-CDO-ALLDAYEVENT:TRUE
                     *     X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT:TRUE
                     *     SUMMARY:Start of phased commissioning (“sera opérationnelle en 2026”)
                     *     TRANSP:TRANSPARENT
                     *     DESCRIPTION:Début de la mise en service progressive\nOutcome: scheduled (
                     *      confidence: medium)\nDate: 2026\; earliest 2026-01-01\, latest 2026-12-31\
                     *      nReported by actutem-2025-02\, clubic-2025-02\, lanouvelletribune-2025-02\
                     *      , sightlineu3o8-2025-02\nDeal: france-fluidstack\, reported as signed\nMet
                     *      hod: gigawatt-2
                     *     URL;VALUE=URI:http://localhost:80/v1/milestones/service-start
                     *     STATUS:TENTATIVE
                     *     LAST-MODIFIED:20250228T000000Z
                     *     END:VEVENT
                     *     END:VCALENDAR
                     */
                    "text/calendar": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["EditionGone"];
            412: components["responses"]["PreconditionFailed"];
            414: components["responses"]["UriTooLong"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
        };
    };
    getMilestoneHistory: {
        parameters: {
            query?: {
                /** @description Answer as a reader of that day would have known: a source counts once its publication date is certainly past. A year or month means its last day; today by default. A day to come means: if nothing more were published until then. For example `2025-12-31`. */
                asOf?: components["parameters"]["asOf"];
                /** @description Answer from what this edition of the register held, whatever was corrected since: its id, as `/v1/editions` lists it, or `current`, as by default. For example `current`. */
                edition?: components["parameters"]["edition"];
                /** @description The format of the answer, whatever `Accept` says: `json` (application/json), `jsonld` (application/ld+json). */
                format?: components["parameters"]["format"];
                /** @description Only what this source reports, and as it reports it. For example `lanouvelletribune-2025-02`. */
                source?: components["parameters"]["source"];
            };
            header?: never;
            path: {
                /**
                 * @description The id of a milestone.
                 * @example service-start
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What `GET /v1/milestones/service-start/history` answers, for example. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["Last-Modified"];
                    Link: components["headers"]["Link"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MilestoneHistory"];
                    "application/ld+json": Record<string, never>;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["EditionGone"];
            412: components["responses"]["PreconditionFailed"];
            414: components["responses"]["UriTooLong"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
        };
    };
    listPartners: {
        parameters: {
            query?: {
                /** @description Answer as a reader of that day would have known: a source counts once its publication date is certainly past. A year or month means its last day; today by default. A day to come means: if nothing more were published until then. For example `2025-12-31`. */
                asOf?: components["parameters"]["asOf"];
                /** @description Only partners of this country, ISO 3166-1 alpha-2. For example `FR`. */
                country?: string;
                /** @description The place where the page begins, as given in `next`. Opaque: it is made here, and only here. */
                cursor?: string;
                /** @description Only what belongs to this deal. For example `france-fluidstack`. */
                deal?: components["parameters"]["deal"];
                /** @description Only partners that sources do, or do not, contradict each other on. For example `true`. */
                disputed?: boolean;
                /** @description Answer from what this edition of the register held, whatever was corrected since: its id, as `/v1/editions` lists it, or `current`, as by default. For example `current`. */
                edition?: components["parameters"]["edition"];
                /** @description `reports` puts every report with its evidence into the items. */
                expand?: components["parameters"]["expand"];
                /** @description The format of the answer, whatever `Accept` says: `json` (application/json), `csv` (text/csv), `ndjson` (application/x-ndjson), `jsonld` (application/ld+json). */
                format?: "json" | "csv" | "ndjson" | "jsonld";
                /** @description Only partners of this kind. */
                kind?: "government" | "company" | "person" | "public-body";
                /** @description How many items a page holds at most. Formats that are written item by item (`csv`, `ndjson`, `ics`) hold the whole list unless it is given. For example `20`. */
                limit?: components["parameters"]["limit"];
                /** @description Only partners that are this in some deal, or in the one that `deal` names. */
                role?: "signatory" | "developer" | "operator" | "investor" | "supplier" | "endorser";
                /** @description The order of the items; a minus sign turns it round. */
                sort?: "id" | "-id" | "country" | "-country";
                /** @description Only what this source reports, and as it reports it. For example `lanouvelletribune-2025-02`. */
                source?: components["parameters"]["source"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What `GET /v1/partners?limit=2` answers, for example. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["Last-Modified"];
                    Link: components["headers"]["Link"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerPage"];
                    "application/ld+json": Record<string, never>;
                    /**
                     * @example {"id":"cesar-maklary","title":{"en":"César Maklary","fr":"César Maklary"},"method":"gigawatt-2","kind":"person","country":null,"roles":[{"deal":"france-fluidstack","roles":["signatory"]}],"inferred":[],"disputed":false,"dispute":[],"current":{"kind":{"source":"fluidstack-2025-02-10","reliability":"A","confidence":"high","agreeing":[],"independent":1,"unconfirmed":[],"knownBy":"2025-02-10","lastConfirmed":null},"country":null,"roles":{"france-fluidstack":{"signatory":{"source":"fluidstack-2025-02-10","reliability":"A","confidence":"high","agreeing":[],"independent":1,"unconfirmed":[],"knownBy":"2025-02-10","lastConfirmed":null}}}},"links":{"self":"/v1/partners/cesar-maklary","history":"/v1/partners/cesar-maklary/history"}}
                     *     {"id":"emmanuel-macron","title":{"en":"Emmanuel Macron","fr":"Emmanuel Macron"},"method":"gigawatt-2","kind":"person","country":"FR","roles":[{"deal":"france-fluidstack","roles":["endorser"]}],"inferred":["country"],"disputed":false,"dispute":[],"current":{"kind":{"source":"fluidstack-2025-02-10","reliability":"A","confidence":"high","agreeing":["clubic-2025-02","lanouvelletribune-2025-02"],"independent":1,"unconfirmed":[],"knownBy":"2025-02-10","lastConfirmed":null},"country":{"source":"lanouvelletribune-2025-02","reliability":"C","confidence":"medium","agreeing":[],"independent":1,"unconfirmed":[],"knownBy":"2025-02-28","lastConfirmed":null},"roles":{"france-fluidstack":{"endorser":{"source":"fluidstack-2025-02-10","reliability":"A","confidence":"high","agreeing":["clubic-2025-02","lanouvelletribune-2025-02"],"independent":1,"unconfirmed":[],"knownBy":"2025-02-10","lastConfirmed":null}}}},"links":{"self":"/v1/partners/emmanuel-macron","history":"/v1/partners/emmanuel-macron/history"}}
                     */
                    "application/x-ndjson": string;
                    /**
                     * @example id,title_en,title_fr,kind,country,inferred,current_country_source,current_country_reliability,current_country_confidence,current_country_known_by,current_country_independent,current_country_last_confirmed_value,disputed,roles,current_country_unconfirmed,method,links_self
                     *     cesar-maklary,César Maklary,César Maklary,person,,,,,,,,,false,france-fluidstack:signatory,,gigawatt-2,/v1/partners/cesar-maklary
                     *     emmanuel-macron,Emmanuel Macron,Emmanuel Macron,person,FR,country,lanouvelletribune-2025-02,C,medium,2025-02-28,1,,false,france-fluidstack:endorser,,gigawatt-2,/v1/partners/emmanuel-macron
                     */
                    "text/csv": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidRequest"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["EditionGone"];
            412: components["responses"]["PreconditionFailed"];
            414: components["responses"]["UriTooLong"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
        };
    };
    getPartner: {
        parameters: {
            query?: {
                /** @description Answer as a reader of that day would have known: a source counts once its publication date is certainly past. A year or month means its last day; today by default. A day to come means: if nothing more were published until then. For example `2025-12-31`. */
                asOf?: components["parameters"]["asOf"];
                /** @description Answer from what this edition of the register held, whatever was corrected since: its id, as `/v1/editions` lists it, or `current`, as by default. For example `current`. */
                edition?: components["parameters"]["edition"];
                /** @description The format of the answer, whatever `Accept` says: `json` (application/json), `jsonld` (application/ld+json). */
                format?: components["parameters"]["format"];
                /** @description Only what this source reports, and as it reports it. For example `lanouvelletribune-2025-02`. */
                source?: components["parameters"]["source"];
            };
            header?: never;
            path: {
                /**
                 * @description The id of a partner.
                 * @example fluidstack
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What `GET /v1/partners/fluidstack` answers, for example. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["Last-Modified"];
                    Link: components["headers"]["Link"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Partner"];
                    "application/ld+json": Record<string, never>;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["EditionGone"];
            412: components["responses"]["PreconditionFailed"];
            414: components["responses"]["UriTooLong"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
        };
    };
    getPartnerHistory: {
        parameters: {
            query?: {
                /** @description Answer as a reader of that day would have known: a source counts once its publication date is certainly past. A year or month means its last day; today by default. A day to come means: if nothing more were published until then. For example `2025-12-31`. */
                asOf?: components["parameters"]["asOf"];
                /** @description Answer from what this edition of the register held, whatever was corrected since: its id, as `/v1/editions` lists it, or `current`, as by default. For example `current`. */
                edition?: components["parameters"]["edition"];
                /** @description The format of the answer, whatever `Accept` says: `json` (application/json), `jsonld` (application/ld+json). */
                format?: components["parameters"]["format"];
                /** @description Only what this source reports, and as it reports it. For example `lanouvelletribune-2025-02`. */
                source?: components["parameters"]["source"];
            };
            header?: never;
            path: {
                /**
                 * @description The id of a partner.
                 * @example fluidstack
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What `GET /v1/partners/fluidstack/history` answers, for example. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["Last-Modified"];
                    Link: components["headers"]["Link"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerHistory"];
                    "application/ld+json": Record<string, never>;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["EditionGone"];
            412: components["responses"]["PreconditionFailed"];
            414: components["responses"]["UriTooLong"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
        };
    };
    listReports: {
        parameters: {
            query?: {
                /** @description Answer as a reader of that day would have known: a source counts once its publication date is certainly past. A year or month means its last day; today by default. A day to come means: if nothing more were published until then. For example `2025-12-31`. */
                asOf?: components["parameters"]["asOf"];
                /** @description The place where the page begins, as given in `next`. Opaque: it is made here, and only here. */
                cursor?: string;
                /** @description Only what belongs to this deal. For example `france-fluidstack`. */
                deal?: components["parameters"]["deal"];
                /** @description Answer from what this edition of the register held, whatever was corrected since: its id, as `/v1/editions` lists it, or `current`, as by default. For example `current`. */
                edition?: components["parameters"]["edition"];
                /** @description The format of the answer, whatever `Accept` says: `json` (application/json), `csv` (text/csv), `ndjson` (application/x-ndjson), `jsonld` (application/ld+json), `atom` (application/atom+xml). */
                format?: "json" | "csv" | "ndjson" | "jsonld" | "atom";
                /** @description Only reports about things of this kind. */
                kind?: "deal" | "partner" | "milestone" | "figure" | "claim";
                /** @description How many items a page holds at most. Formats that are written item by item (`csv`, `ndjson`, `ics`) hold the whole list unless it is given. For example `20`. */
                limit?: components["parameters"]["limit"];
                /** @description The order of the items; a minus sign turns it round. */
                sort?: "-published" | "published";
                /** @description Only what this source reports, and as it reports it. For example `lanouvelletribune-2025-02`. */
                source?: components["parameters"]["source"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What `GET /v1/reports?limit=2` answers, for example. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["Last-Modified"];
                    Link: components["headers"]["Link"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/atom+xml": string;
                    "application/json": components["schemas"]["ReportPage"];
                    "application/ld+json": Record<string, never>;
                    /**
                     * @example {"id":"france-fluidstack-by-avalanchenoticias-2025","kind":"deal","about":"france-fluidstack","source":"avalanchenoticias-2025","recorded":{"edition":"ec5fb2bbe1287904c61563e89e6fe06b582a730986a91e238cdf60056fb2baae","at":"2026-01-01T00:00:00.000Z"},"evidence":[{"located":false,"quote":"assinou um acordo com o governo francês"},{"located":false,"quote":"em fevereiro deste ano"}],"title":{"en":"France and Fluidstack, 1 GW AI supercomputer","fr":"France et Fluidstack, supercalculateur d’IA de 1 GW"},"status":"signed","date":{"edtf":"2025-02","earliest":"2025-02-01","latest":"2025-02-28","precision":"month","inferred":[]},"quantity":null,"says":{"en":"signed; agreement; February 2025","fr":"signé ; accord ; février 2025"},"published":{"edtf":"[2025-09-08..2025-12-31]","earliest":"2025-09-08","latest":"2025-12-31"},"retracted":null,"publisher":"Avalanche Notícias","url":"https://avalanchenoticias.com.br/mercado-de-tecnologia-e-ti-noticia/da-miseria-a-riqueza-fluidstack-que-tinha-apenas-10-funcionarios-ganhou-um-contrato-multimilionario-para-construir-uma-nuvem-de-ia-atomica-na-franca/?nonamp=1","links":{"self":"/v1/reports/france-fluidstack-by-avalanchenoticias-2025","about":"/v1/deals/france-fluidstack?source=avalanchenoticias-2025","source":"/v1/sources/avalanchenoticias-2025"}}
                     *     {"id":"fluidstack-by-avalanchenoticias-2025","kind":"partner","about":"fluidstack","source":"avalanchenoticias-2025","recorded":{"edition":"ec5fb2bbe1287904c61563e89e6fe06b582a730986a91e238cdf60056fb2baae","at":"2026-01-01T00:00:00.000Z"},"evidence":[{"located":false,"quote":"startup britânica"}],"title":{"en":"Fluidstack","fr":"Fluidstack"},"status":null,"date":null,"quantity":null,"says":{"en":"company; GB","fr":"entreprise ; GB"},"published":{"edtf":"[2025-09-08..2025-12-31]","earliest":"2025-09-08","latest":"2025-12-31"},"retracted":null,"publisher":"Avalanche Notícias","url":"https://avalanchenoticias.com.br/mercado-de-tecnologia-e-ti-noticia/da-miseria-a-riqueza-fluidstack-que-tinha-apenas-10-funcionarios-ganhou-um-contrato-multimilionario-para-construir-uma-nuvem-de-ia-atomica-na-franca/?nonamp=1","links":{"self":"/v1/reports/fluidstack-by-avalanchenoticias-2025","about":"/v1/partners/fluidstack?source=avalanchenoticias-2025","source":"/v1/sources/avalanchenoticias-2025"}}
                     */
                    "application/x-ndjson": string;
                    /**
                     * @example id,kind,about,title_en,title_fr,says_en,says_fr,status,date_edtf,date_earliest,date_latest,date_precision,date_inferred,quantity_value,quantity_unit,quantity_modifier,quantity_lower,quantity_upper,quantity_quote,source,publisher,published_edtf,published_earliest,published_latest,sentences,quotes,url,links_self,links_about
                     *     france-fluidstack-by-avalanchenoticias-2025,deal,france-fluidstack,"France and Fluidstack, 1 GW AI supercomputer","France et Fluidstack, supercalculateur d’IA de 1 GW",signed; agreement; February 2025,signé ; accord ; février 2025,signed,2025-02,2025-02-01,2025-02-28,month,,,,,,,,avalanchenoticias-2025,Avalanche Notícias,[2025-09-08..2025-12-31],2025-09-08,2025-12-31,,assinou um acordo com o governo francês|em fevereiro deste ano,https://avalanchenoticias.com.br/mercado-de-tecnologia-e-ti-noticia/da-miseria-a-riqueza-fluidstack-que-tinha-apenas-10-funcionarios-ganhou-um-contrato-multimilionario-para-construir-uma-nuvem-de-ia-atomica-na-franca/?nonamp=1,/v1/reports/france-fluidstack-by-avalanchenoticias-2025,/v1/deals/france-fluidstack?source=avalanchenoticias-2025
                     *     fluidstack-by-avalanchenoticias-2025,partner,fluidstack,Fluidstack,Fluidstack,company; GB,entreprise ; GB,,,,,,,,,,,,,avalanchenoticias-2025,Avalanche Notícias,[2025-09-08..2025-12-31],2025-09-08,2025-12-31,,startup britânica,https://avalanchenoticias.com.br/mercado-de-tecnologia-e-ti-noticia/da-miseria-a-riqueza-fluidstack-que-tinha-apenas-10-funcionarios-ganhou-um-contrato-multimilionario-para-construir-uma-nuvem-de-ia-atomica-na-franca/?nonamp=1,/v1/reports/fluidstack-by-avalanchenoticias-2025,/v1/partners/fluidstack?source=avalanchenoticias-2025
                     */
                    "text/csv": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidRequest"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["EditionGone"];
            412: components["responses"]["PreconditionFailed"];
            414: components["responses"]["UriTooLong"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
        };
    };
    getReport: {
        parameters: {
            query?: {
                /** @description Answer as a reader of that day would have known: a source counts once its publication date is certainly past. A year or month means its last day; today by default. A day to come means: if nothing more were published until then. For example `2025-12-31`. */
                asOf?: components["parameters"]["asOf"];
                /** @description Answer from what this edition of the register held, whatever was corrected since: its id, as `/v1/editions` lists it, or `current`, as by default. For example `current`. */
                edition?: components["parameters"]["edition"];
                /** @description The format of the answer, whatever `Accept` says: `json` (application/json), `jsonld` (application/ld+json). */
                format?: components["parameters"]["format"];
            };
            header?: never;
            path: {
                /**
                 * @description The id of a report.
                 * @example service-start-by-lanouvelletribune-2025-02
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What `GET /v1/reports/service-start-by-lanouvelletribune-2025-02` answers, for example. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["Last-Modified"];
                    Link: components["headers"]["Link"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
                    "application/ld+json": Record<string, never>;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["EditionGone"];
            412: components["responses"]["PreconditionFailed"];
            414: components["responses"]["UriTooLong"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
        };
    };
    search: {
        parameters: {
            query: {
                /** @description Answer as a reader of that day would have known: a source counts once its publication date is certainly past. A year or month means its last day; today by default. A day to come means: if nothing more were published until then. For example `2025-12-31`. */
                asOf?: components["parameters"]["asOf"];
                /** @description The place where the page begins, as given in `next`. Opaque: it is made here, and only here. */
                cursor?: components["parameters"]["cursor"];
                /** @description Only what belongs to this deal. For example `france-fluidstack`. */
                deal?: components["parameters"]["deal"];
                /** @description Answer from what this edition of the register held, whatever was corrected since: its id, as `/v1/editions` lists it, or `current`, as by default. For example `current`. */
                edition?: components["parameters"]["edition"];
                /** @description The format of the answer, whatever `Accept` says: `json` (application/json), `csv` (text/csv), `ndjson` (application/x-ndjson), `jsonld` (application/ld+json). */
                format?: "json" | "csv" | "ndjson" | "jsonld";
                /** @description Only things of this kind. */
                kind?: "deal" | "partner" | "milestone" | "figure" | "claim" | "source";
                /** @description How many items a page holds at most. Formats that are written item by item (`csv`, `ndjson`, `ics`) hold the whole list unless it is given. For example `20`. */
                limit?: components["parameters"]["limit"];
                /**
                 * @description Words in English or French; accents and case do not matter, the last word may be unfinished, and "double quotes" keep words together. All words must occur.
                 * @example chaleur résiduelle
                 */
                q: string;
                /** @description Only what this source reports, and as it reports it. For example `lanouvelletribune-2025-02`. */
                source?: components["parameters"]["source"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What `GET /v1/search?q=chaleur+r%C3%A9siduelle&limit=2` answers, for example. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["Last-Modified"];
                    Link: components["headers"]["Link"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HitPage"];
                    "application/ld+json": Record<string, never>;
                    /** @example {"id":"residual-heat-recovered","kind":"claim","title":{"en":"The site's waste heat is to be recovered.","fr":"La chaleur fatale du site doit être récupérée."},"links":{"self":"/v1/claims/residual-heat-recovered"}} */
                    "application/x-ndjson": string;
                    /**
                     * @example id,kind,title_en,title_fr,links_self
                     *     residual-heat-recovered,claim,The site's waste heat is to be recovered.,La chaleur fatale du site doit être récupérée.,/v1/claims/residual-heat-recovered
                     */
                    "text/csv": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidRequest"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["EditionGone"];
            412: components["responses"]["PreconditionFailed"];
            414: components["responses"]["UriTooLong"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
        };
    };
    listSources: {
        parameters: {
            query?: {
                /** @description Answer as a reader of that day would have known: a source counts once its publication date is certainly past. A year or month means its last day; today by default. A day to come means: if nothing more were published until then. For example `2025-12-31`. */
                asOf?: components["parameters"]["asOf"];
                /** @description The place where the page begins, as given in `next`. Opaque: it is made here, and only here. */
                cursor?: string;
                /** @description Only what belongs to this deal. For example `france-fluidstack`. */
                deal?: components["parameters"]["deal"];
                /** @description Answer from what this edition of the register held, whatever was corrected since: its id, as `/v1/editions` lists it, or `current`, as by default. For example `current`. */
                edition?: components["parameters"]["edition"];
                /** @description `reports` puts the coverage into the items: which reports and claims cite which sentence. */
                expand?: "reports";
                /** @description The format of the answer, whatever `Accept` says: `json` (application/json), `csv` (text/csv), `ndjson` (application/x-ndjson), `jsonld` (application/ld+json). */
                format?: "json" | "csv" | "ndjson" | "jsonld";
                /** @description Only sources in this language. For example `fr`. */
                language?: string;
                /** @description How many items a page holds at most. Formats that are written item by item (`csv`, `ndjson`, `ics`) hold the whole list unless it is given. For example `20`. */
                limit?: components["parameters"]["limit"];
                /** @description Only what this publisher published; upper and lower case are the same. For example `La Nouvelle Tribune`. */
                publisher?: string;
                /** @description Only sources of this grade. */
                reliability?: "A" | "B" | "C" | "D";
                /** @description Only sources that were, or were not, read for the register. For example `true`. */
                seen?: boolean;
                /** @description The order of the items; a minus sign turns it round. */
                sort?: "published" | "-published" | "id" | "-id";
                /** @description Only what this source reports, and as it reports it. For example `lanouvelletribune-2025-02`. */
                source?: components["parameters"]["source"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What `GET /v1/sources?limit=2` answers, for example. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["Last-Modified"];
                    Link: components["headers"]["Link"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourcePage"];
                    "application/ld+json": Record<string, never>;
                    /**
                     * @example {"id":"dcmag-2025-02-10","publisher":"DCmag","title":"Fluidstack va construire un supercalculateur d’IA de 1 GW en France, 10 milliards €","language":"fr","published":{"edtf":"2025-02-10","earliest":"2025-02-10","latest":"2025-02-10","precision":"day","inferred":[]},"url":"https://dcmag.fr/fluidstack-va-construire-un-supercalculateur-dia-de-1-gw-en-france-10-milliards-e/","archived":null,"seen":true,"reliability":{"grade":"A","reason":{"en":"The company's release in French, published by a trade site. Only the beginning was read.","fr":"Version française du communiqué de la société, publiée par un site spécialisé. Seul le début a été consulté."}},"credits":[],"origin":{"en":"The French version of the company's release of 10 February 2025.","fr":"Version française du communiqué de la société du 10 février 2025."},"retracted":null,"corrected":[],"repeats":["fluidstack-2025-02-10"],"repeatedBy":[],"text":null,"links":{"self":"/v1/sources/dcmag-2025-02-10","claims":"/v1/claims?source=dcmag-2025-02-10"}}
                     *     {"id":"fluidstack-2025-02-10","publisher":"Fluidstack","title":"Fluidstack to build 1GW AI supercomputer in France","language":"en","published":{"edtf":"2025-02-10","earliest":"2025-02-10","latest":"2025-02-10","precision":"day","inferred":[]},"url":"https://www.finanznachrichten.de/nachrichten-2025-02/64513106-fluidstack-to-build-1gw-ai-supercomputer-in-france-004.htm","archived":null,"seen":true,"reliability":{"grade":"A","reason":{"en":"The company's own release, on a financial portal. It is first-hand but promotional. Only the beginning was read.","fr":"Communiqué de la société elle-même, sur un portail financier. Il est de première main, mais promotionnel. Seul le début a été consulté."}},"credits":[{"for":"carried by","name":"FinanzNachrichten"}],"origin":{"en":"The company's own text.","fr":"Texte de la société elle-même."},"retracted":null,"corrected":[],"repeats":[],"repeatedBy":["actutem-2025-02","clubic-2025-02","dcmag-2025-02-10","jaif-2025-02-19","lemonde-2025-02","sightlineu3o8-2025-02","techbullion-2025-02","telecomtalk-2025-02"],"text":null,"links":{"self":"/v1/sources/fluidstack-2025-02-10","claims":"/v1/claims?source=fluidstack-2025-02-10"}}
                     */
                    "application/x-ndjson": string;
                    /**
                     * @example id,publisher,title,language,published_edtf,published_earliest,published_latest,published_precision,url,seen,reliability_grade,reliability_reason_en,reliability_reason_fr,repeats,repeated_by,text_sha256,text_characters,credits,links_self
                     *     dcmag-2025-02-10,DCmag,"Fluidstack va construire un supercalculateur d’IA de 1 GW en France, 10 milliards €",fr,2025-02-10,2025-02-10,2025-02-10,day,https://dcmag.fr/fluidstack-va-construire-un-supercalculateur-dia-de-1-gw-en-france-10-milliards-e/,true,A,"The company's release in French, published by a trade site. Only the beginning was read.","Version française du communiqué de la société, publiée par un site spécialisé. Seul le début a été consulté.",fluidstack-2025-02-10,,,,,/v1/sources/dcmag-2025-02-10
                     *     fluidstack-2025-02-10,Fluidstack,Fluidstack to build 1GW AI supercomputer in France,en,2025-02-10,2025-02-10,2025-02-10,day,https://www.finanznachrichten.de/nachrichten-2025-02/64513106-fluidstack-to-build-1gw-ai-supercomputer-in-france-004.htm,true,A,"The company's own release, on a financial portal. It is first-hand but promotional. Only the beginning was read.","Communiqué de la société elle-même, sur un portail financier. Il est de première main, mais promotionnel. Seul le début a été consulté.",,actutem-2025-02|clubic-2025-02|dcmag-2025-02-10|jaif-2025-02-19|lemonde-2025-02|sightlineu3o8-2025-02|techbullion-2025-02|telecomtalk-2025-02,,,carried by: FinanzNachrichten,/v1/sources/fluidstack-2025-02-10
                     */
                    "text/csv": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidRequest"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["EditionGone"];
            412: components["responses"]["PreconditionFailed"];
            414: components["responses"]["UriTooLong"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
        };
    };
    getSource: {
        parameters: {
            query?: {
                /** @description Answer as a reader of that day would have known: a source counts once its publication date is certainly past. A year or month means its last day; today by default. A day to come means: if nothing more were published until then. For example `2025-12-31`. */
                asOf?: components["parameters"]["asOf"];
                /** @description Answer from what this edition of the register held, whatever was corrected since: its id, as `/v1/editions` lists it, or `current`, as by default. For example `current`. */
                edition?: components["parameters"]["edition"];
                /** @description The format of the answer, whatever `Accept` says: `json` (application/json), `jsonld` (application/ld+json). */
                format?: components["parameters"]["format"];
                /** @description Only what this source reports, and as it reports it. For example `lanouvelletribune-2025-02`. */
                source?: components["parameters"]["source"];
            };
            header?: never;
            path: {
                /**
                 * @description The id of a source.
                 * @example lanouvelletribune-2025-02
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What `GET /v1/sources/lanouvelletribune-2025-02` answers, for example. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["Last-Modified"];
                    Link: components["headers"]["Link"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Source"];
                    "application/ld+json": Record<string, never>;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["EditionGone"];
            412: components["responses"]["PreconditionFailed"];
            414: components["responses"]["UriTooLong"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
        };
    };
}
