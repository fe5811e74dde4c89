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
        /** @description A report or claim: the thing it is about, or the claim itself. */
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
             * @description The deal in whose context it is said.
             * @example france-fluidstack
             */
            deal: components["schemas"]["Slug"];
            /** @description Where in the source it stands. */
            evidence: components["schemas"]["Evidence"][];
            /**
             * @description How firmly the source says it: as a fact, as what will be, or as what may be.
             * @enum {string}
             */
            hedge: "asserted" | "expected" | "possible";
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
             * @description The source that says so.
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
        /** @description Sentence by sentence, what cites it; not there where the text was not at hand. In lists only with `expand=reports`. */
        Coverage: {
            cited: number;
            sentences: components["schemas"]["CoveredSentence"][];
            withoutFact: number;
        };
        /** @description A sentence of a source, and what came of it. */
        CoveredSentence: {
            /** @description Whose reports, and which claims, cite it. */
            citedBy: components["schemas"]["Citation"][];
            /** @description Code points before the end of the sentence, white space after it included. */
            end: number;
            /** @description Why it holds no fact; null where something cites it. */
            reason: components["schemas"]["BilingualText"] | null;
            sentence: number;
            /** @description Code points before the sentence, from the start of the text. */
            start: number;
        };
        /** @description Whose report a value is, and how well it is supported. */
        Current: {
            /** @description The other sources that say the same. */
            agreeing: components["schemas"]["Slug"][];
            /** @description How many of all these speak for themselves, and do not pass on one another or the same. */
            independent: number;
            reliability: components["schemas"]["Grade"];
            /**
             * Format: date
             * @description Since when this value has counted, by whichever report.
             * @example 2025-02-10
             */
            since: string;
            /** @description The source whose report counts. */
            source: components["schemas"]["Slug"];
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
        /** @description What was agreed, by whom, and what became of it. */
        Deal: {
            /** @description Of each value, the report that counts and who else says so; null where no report does. */
            current: {
                instrument: components["schemas"]["Current"] | null;
                signed: components["schemas"]["Current"] | null;
                status: components["schemas"]["Current"] | null;
                subject: components["schemas"]["Current"] | null;
            };
            /** @description On what sources cannot agree, and why. */
            dispute: components["schemas"]["DealDispute"][];
            /** @description Whether two sources, neither of which repeats the other, report values that cannot both hold. */
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
            status: "announced" | "selected" | "signed" | "withdrawn" | "cancelled" | "completed" | null;
            /** @description How the status changed in the eyes of a reader, oldest first. */
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
            /** @description The sources that cannot all be right, the most current first. */
            sources: components["schemas"]["Slug"][];
            /** @description What each of them says, in the same order. */
            values: ("agreement" | "memorandum-of-understanding" | "commitment" | "contract")[];
        } | {
            /**
             * @description Which value is disputed.
             * @constant
             */
            field: "signed";
            /** @description Why the first two that contradict each other cannot both hold. */
            reason: components["schemas"]["BilingualText"];
            /** @description The sources that cannot all be right, the most current first. */
            sources: components["schemas"]["Slug"][];
            /** @description What each of them says, in the same order. */
            values: components["schemas"]["UncertainDate"][];
        };
        /** @description A reported figure of the deal, in short. */
        DealFigure: {
            /** @description What is counted or measured, where the unit does not say it. */
            counts: components["schemas"]["BilingualText"] | null;
            /** @description Of each value, the report that counts and who else says so; null where no report does, and for a derived figure. */
            current: {
                counts: components["schemas"]["Current"] | null;
                date: components["schemas"]["Current"] | null;
                quantity: components["schemas"]["Current"] | null;
            } | null;
            /** @description When the quantity holds or is due; null where no report says. */
            date: components["schemas"]["UncertainDate"] | null;
            /** @description Whether two sources, neither of which repeats the other, report values that cannot both hold. */
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
            /** @description Null where no report gives one. */
            quantity: components["schemas"]["Quantity"] | null;
            title: components["schemas"]["BilingualText"];
        };
        /** @description What counted of a thing, from when until when, by whose report. */
        DealHistory: {
            /** @description Oldest first; a new one begins whenever a source says something of the thing. */
            entries: components["schemas"]["DealPast"][];
            /** @description The thing. */
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
            /** @description Of each value, the report that counts and who else says so; null where no report does. */
            current: {
                date: components["schemas"]["Current"] | null;
                status: components["schemas"]["Current"] | null;
            };
            /** @description When it is due or was reached; null where no report says. */
            date: components["schemas"]["UncertainDate"] | null;
            /** @description Whether two sources, neither of which repeats the other, report values that cannot both hold. */
            disputed: boolean;
            id: components["schemas"]["Slug"];
            links: {
                deal: components["schemas"]["Link"];
                history: components["schemas"]["Link"];
                self: components["schemas"]["Link"];
            };
            /** @description Still planned although its latest day lies before `asOf`. */
            overdue: boolean;
            /**
             * @description As the report that counts has it; null where no report says.
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
             * @description ISO 3166-1 alpha-2; null where no report says.
             * @example FR
             */
            country: string | null;
            /** @description Whether two sources, neither of which repeats the other, report values that cannot both hold. */
            disputed: boolean;
            id: components["schemas"]["Slug"];
            /** @description What the register inferred although the source leaves it unsaid. */
            inferred: "country"[];
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
        /** @description What counted at some time. */
        DealPast: {
            /** @description What became known when it began, by whose reports. */
            changes: components["schemas"]["FieldChange"][];
            /** @description Of each value, the report that counts and who else says so; null where no report does. */
            current: {
                instrument: components["schemas"]["Current"] | null;
                signed: components["schemas"]["Current"] | null;
                status: components["schemas"]["Current"] | null;
                subject: components["schemas"]["Current"] | null;
            };
            /** @description On what sources cannot agree, and why. */
            dispute: components["schemas"]["DealDispute"][];
            /** @description Whether two sources, neither of which repeats the other, report values that cannot both hold. */
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
             * @description First day on which this counted.
             * @example 2025-02-10
             */
            since: string;
            /**
             * @description Null where no report says.
             * @enum {string|null}
             */
            status: "announced" | "selected" | "signed" | "withdrawn" | "cancelled" | "completed" | null;
            /** @description What it is for, in our own words. */
            subject: components["schemas"]["BilingualText"] | null;
            /**
             * Format: date
             * @description The day on which something else was known; null where it still counts.
             * @example 2025-02-10
             */
            until: string | null;
        };
        /** @description What one source says of a deal. */
        DealReport: {
            /** @description Where in the source it stands. */
            evidence: components["schemas"]["Evidence"][];
            /**
             * @description What kind of paper it is; null where no report says.
             * @enum {string|null}
             */
            instrument: "agreement" | "memorandum-of-understanding" | "commitment" | "contract" | null;
            published: components["schemas"]["Published"];
            recorded: components["schemas"]["Recorded"];
            /** @description When it was signed; null where no report says. */
            signed: components["schemas"]["UncertainDate"] | null;
            /**
             * @description The source that says so.
             * @example lanouvelletribune-2025-02
             */
            source: components["schemas"]["Slug"];
            /**
             * @description Null where no report says.
             * @enum {string|null}
             */
            status: "announced" | "selected" | "signed" | "withdrawn" | "cancelled" | "completed" | null;
            /** @description What it is for, in our own words. */
            subject: components["schemas"]["BilingualText"] | null;
        };
        /** @description How the register works a figure out from reported ones. */
        Derivation: {
            /** @description What the formula takes for granted. */
            assumption: components["schemas"]["BilingualText"];
            /**
             * @description Ids of figures and constants with their units, joined by * and /, read from left to right.
             * @example electric-power / ai-processors
             */
            formula: string;
            /** @description The figures it is worked out from, in the order of the formula. */
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
        /** @description What happened to one value of a thing. */
        FieldChange: {
            /** @description What was said, as text. */
            after: string | null;
            /** @description What counted before, as text; null for nothing. */
            before: string | null;
            /**
             * @description `reported`: the first value. `changed`: another value counts. `confirmed`: one more independent source says what counts. `repeated`: a source says so that passes on one which said so before. `added`: a source says something else, which does not count or can hold beside it. `disputed`: independent sources cannot both be right. `overdue`: still planned, and its last day is over.
             * @enum {string}
             */
            change: "reported" | "changed" | "confirmed" | "repeated" | "added" | "disputed" | "overdue";
            /**
             * @description Which value.
             * @example date
             */
            field: string;
            /** @description What was said, in words. */
            says: components["schemas"]["BilingualText"];
            /** @description By whose reports; empty where only time went by. */
            sources: components["schemas"]["Slug"][];
        };
        /** @description A quantity of a deal, reported or derived. */
        Figure: {
            /**
             * @description `reported` by sources, or `derived` by the register from reported figures.
             * @enum {string}
             */
            basis: "reported" | "derived";
            /** @description What is counted or measured, where the unit does not say it. */
            counts: components["schemas"]["BilingualText"] | null;
            /** @description Of each value, the report that counts and who else says so; null where no report does, and for a derived figure. */
            current: {
                counts: components["schemas"]["Current"] | null;
                date: components["schemas"]["Current"] | null;
                quantity: components["schemas"]["Current"] | null;
            } | null;
            /** @description When the quantity holds or is due; null where no report says. */
            date: components["schemas"]["UncertainDate"] | null;
            /**
             * @description The deal it belongs to.
             * @example france-fluidstack
             */
            deal: components["schemas"]["Slug"];
            /**
             * @description What the deal is: `project`, something to be built; `programme`, a plan that holds several, whose sums are never those of one.
             * @enum {string}
             */
            dealKind: "project" | "programme";
            /**
             * @description How the deal stands: what was planned in one that was withdrawn is planned no more.
             * @enum {string|null}
             */
            dealStatus: "announced" | "selected" | "signed" | "withdrawn" | "cancelled" | "completed" | null;
            /** @description Null for a reported figure. */
            derivation: components["schemas"]["Derivation"] | null;
            /** @description On what sources cannot agree, and why; of a derived figure, what its inputs are disputed for. */
            dispute: components["schemas"]["FigureDispute"][];
            /** @description Whether two sources, neither of which repeats the other, report values that cannot both hold. */
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
            /** @description Null where no report gives one. */
            quantity: components["schemas"]["Quantity"] | null;
            /** @description In lists only with `expand=reports`; newest first. A derived figure has none: see its inputs. */
            reports?: components["schemas"]["FigureReport"][];
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
            /** @description The sources that cannot all be right, the most current first. */
            sources: components["schemas"]["Slug"][];
            /** @description What each of them says, in the same order. */
            values: components["schemas"]["Quantity"][];
        } | {
            /**
             * @description Which value is disputed.
             * @constant
             */
            field: "date";
            /** @description Why the first two that contradict each other cannot both hold. */
            reason: components["schemas"]["BilingualText"];
            /** @description The sources that cannot all be right, the most current first. */
            sources: components["schemas"]["Slug"][];
            /** @description What each of them says, in the same order. */
            values: components["schemas"]["UncertainDate"][];
        };
        /** @description What counted of a thing, from when until when, by whose report. */
        FigureHistory: {
            /** @description Oldest first; a new one begins whenever a source says something of the thing. */
            entries: components["schemas"]["FigurePast"][];
            /** @description The thing. */
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
        /** @description What counted at some time. */
        FigurePast: {
            /** @description What became known when it began, by whose reports. */
            changes: components["schemas"]["FieldChange"][];
            /** @description What is counted or measured, where the unit does not say it. */
            counts: components["schemas"]["BilingualText"] | null;
            /** @description Of each value, the report that counts and who else says so; null where no report does, and for a derived figure. */
            current: {
                counts: components["schemas"]["Current"] | null;
                date: components["schemas"]["Current"] | null;
                quantity: components["schemas"]["Current"] | null;
            } | null;
            /** @description When the quantity holds or is due; null where no report says. */
            date: components["schemas"]["UncertainDate"] | null;
            /** @description On what sources cannot agree, and why; of a derived figure, what its inputs are disputed for. */
            dispute: components["schemas"]["FigureDispute"][];
            /** @description Whether two sources, neither of which repeats the other, report values that cannot both hold. */
            disputed: boolean;
            /** @description Null where no report gives one. */
            quantity: components["schemas"]["Quantity"] | null;
            /**
             * Format: date
             * @description First day on which this counted.
             * @example 2025-02-10
             */
            since: string;
            /**
             * Format: date
             * @description The day on which something else was known; null where it still counts.
             * @example 2025-02-10
             */
            until: string | null;
        };
        /** @description What one source says of a figure. */
        FigureReport: {
            /** @description What is counted or measured, where the unit does not say it. */
            counts: components["schemas"]["BilingualText"] | null;
            /** @description When the quantity holds or is due; null where no report says. */
            date: components["schemas"]["UncertainDate"] | null;
            /** @description Where in the source it stands. */
            evidence: components["schemas"]["Evidence"][];
            published: components["schemas"]["Published"];
            /** @description Null where no report gives one. */
            quantity: components["schemas"]["Quantity"] | null;
            recorded: components["schemas"]["Recorded"];
            /**
             * @description The source that says so.
             * @example lanouvelletribune-2025-02
             */
            source: components["schemas"]["Slug"];
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
            /** @description Code points before the end of the phrase. */
            end: number;
            /** @constant */
            located: true;
            /** @description The value's own words, at most 8 of them. */
            phrase: string;
            /** @description Which sentence of the text, from 1. */
            sentence: number;
            /** @description Code points before the phrase, from the start of the text. */
            start: number;
        };
        /** @description A dated event, planned or reached. */
        Milestone: {
            /** @description Of each value, the report that counts and who else says so; null where no report does. */
            current: {
                date: components["schemas"]["Current"] | null;
                status: components["schemas"]["Current"] | null;
            };
            /** @description When it is due or was reached; null where no report says. */
            date: components["schemas"]["UncertainDate"] | null;
            /**
             * @description The deal it belongs to.
             * @example france-fluidstack
             */
            deal: components["schemas"]["Slug"];
            /**
             * @description What the deal is: `project`, something to be built; `programme`, a plan that holds several, whose sums are never those of one.
             * @enum {string}
             */
            dealKind: "project" | "programme";
            /**
             * @description How the deal stands: what was planned in one that was withdrawn is planned no more.
             * @enum {string|null}
             */
            dealStatus: "announced" | "selected" | "signed" | "withdrawn" | "cancelled" | "completed" | null;
            /** @description On what sources cannot agree, and why. */
            dispute: components["schemas"]["MilestoneDispute"][];
            /** @description Whether two sources, neither of which repeats the other, report values that cannot both hold. */
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
            /** @description Still planned although its latest day lies before `asOf`. */
            overdue: boolean;
            /** @description In lists only with `expand=reports`; newest first. */
            reports?: components["schemas"]["MilestoneReport"][];
            /**
             * @description As the report that counts has it; null where no report says.
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
            /** @description The sources that cannot all be right, the most current first. */
            sources: components["schemas"]["Slug"][];
            /** @description What each of them says, in the same order. */
            values: ("planned" | "reached" | "cancelled")[];
        } | {
            /**
             * @description Which value is disputed.
             * @constant
             */
            field: "date";
            /** @description Why the first two that contradict each other cannot both hold. */
            reason: components["schemas"]["BilingualText"];
            /** @description The sources that cannot all be right, the most current first. */
            sources: components["schemas"]["Slug"][];
            /** @description What each of them says, in the same order. */
            values: components["schemas"]["UncertainDate"][];
        };
        /** @description What counted of a thing, from when until when, by whose report. */
        MilestoneHistory: {
            /** @description Oldest first; a new one begins whenever a source says something of the thing. */
            entries: components["schemas"]["MilestonePast"][];
            /** @description The thing. */
            id: components["schemas"]["Slug"];
            /** @enum {string} */
            kind: "deal" | "partner" | "milestone" | "figure";
            links: {
                self: components["schemas"]["Link"];
                thing: components["schemas"]["Link"];
            };
            /** @description How far the date is from the first one; null where it is the same. */
            slippage: components["schemas"]["Slippage"] | null;
            title: components["schemas"]["BilingualText"];
        };
        /** @description One page of a list. */
        MilestonePage: {
            items: components["schemas"]["Milestone"][];
            /** @description Where the next page is; null on the last one. A page that has a next one may be shorter than asked for. Also in the Link header. */
            next: string | null;
        };
        /** @description What counted at some time. */
        MilestonePast: {
            /** @description What became known when it began, by whose reports. */
            changes: components["schemas"]["FieldChange"][];
            /** @description Of each value, the report that counts and who else says so; null where no report does. */
            current: {
                date: components["schemas"]["Current"] | null;
                status: components["schemas"]["Current"] | null;
            };
            /** @description When it is due or was reached; null where no report says. */
            date: components["schemas"]["UncertainDate"] | null;
            /** @description On what sources cannot agree, and why. */
            dispute: components["schemas"]["MilestoneDispute"][];
            /** @description Whether two sources, neither of which repeats the other, report values that cannot both hold. */
            disputed: boolean;
            /**
             * Format: date
             * @description The day from which it was overdue in this time; null where it was not.
             * @example 2025-02-10
             */
            overdueSince: string | null;
            /**
             * Format: date
             * @description First day on which this counted.
             * @example 2025-02-10
             */
            since: string;
            /** @description How far the date moved from the one before it; null where it did not. */
            slippage: components["schemas"]["Slippage"] | null;
            /**
             * @description As the report that counts has it; null where no report says.
             * @enum {string|null}
             */
            status: "planned" | "reached" | "cancelled" | null;
            /**
             * Format: date
             * @description The day on which something else was known; null where it still counts.
             * @example 2025-02-10
             */
            until: string | null;
        };
        /** @description What one source says of a milestone. */
        MilestoneReport: {
            date: components["schemas"]["UncertainDate"] | null;
            /** @description Where in the source it stands. */
            evidence: components["schemas"]["Evidence"][];
            published: components["schemas"]["Published"];
            recorded: components["schemas"]["Recorded"];
            /**
             * @description The source that says so.
             * @example lanouvelletribune-2025-02
             */
            source: components["schemas"]["Slug"];
            /**
             * @description Null where the source says nothing of it.
             * @enum {string|null}
             */
            status: "planned" | "reached" | "cancelled" | null;
        };
        ParameterError: {
            /** @enum {string} */
            in: "query" | "path";
            message: string;
            name: string;
            /** @description The nearest name or value that would do. */
            suggestion?: string;
        };
        /** @description A government, company, person or public body that takes part in deals. */
        Partner: {
            /**
             * @description ISO 3166-1 alpha-2; null where no report says.
             * @example FR
             */
            country: string | null;
            current: {
                country: components["schemas"]["Current"] | null;
                kind: components["schemas"]["Current"] | null;
                /** @description Of its roles in each deal, by the id of the deal. */
                roles: {
                    [key: string]: components["schemas"]["Current"];
                };
            };
            /** @description On what sources cannot agree, and why. */
            dispute: components["schemas"]["PartnerDispute"][];
            /** @description Whether two sources, neither of which repeats the other, report values that cannot both hold. */
            disputed: boolean;
            id: components["schemas"]["Slug"];
            /** @description What the register inferred although the source leaves it unsaid. */
            inferred: "country"[];
            /**
             * @description Null where no report says.
             * @enum {string|null}
             */
            kind: "government" | "company" | "person" | "public-body" | null;
            links: {
                history: components["schemas"]["Link"];
                self: components["schemas"]["Link"];
            };
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
            /** @description The sources that cannot all be right, the most current first. */
            sources: components["schemas"]["Slug"][];
            /** @description What each of them says, in the same order. */
            values: ("government" | "company" | "person" | "public-body")[];
        } | {
            /**
             * @description Which value is disputed.
             * @constant
             */
            field: "country";
            /** @description Why the first two that contradict each other cannot both hold. */
            reason: components["schemas"]["BilingualText"];
            /** @description The sources that cannot all be right, the most current first. */
            sources: components["schemas"]["Slug"][];
            /** @description What each of them says, in the same order. */
            values: string[];
        };
        /** @description What counted of a thing, from when until when, by whose report. */
        PartnerHistory: {
            /** @description Oldest first; a new one begins whenever a source says something of the thing. */
            entries: components["schemas"]["PartnerPast"][];
            /** @description The thing. */
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
        /** @description What counted at some time. */
        PartnerPast: {
            /** @description What became known when it began, by whose reports. */
            changes: components["schemas"]["FieldChange"][];
            /**
             * @description ISO 3166-1 alpha-2; null where no report says.
             * @example FR
             */
            country: string | null;
            current: {
                country: components["schemas"]["Current"] | null;
                kind: components["schemas"]["Current"] | null;
                /** @description Of its roles in each deal, by the id of the deal. */
                roles: {
                    [key: string]: components["schemas"]["Current"];
                };
            };
            /** @description On what sources cannot agree, and why. */
            dispute: components["schemas"]["PartnerDispute"][];
            /** @description Whether two sources, neither of which repeats the other, report values that cannot both hold. */
            disputed: boolean;
            /** @description What the register inferred although the source leaves it unsaid. */
            inferred: "country"[];
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
             * @description First day on which this counted.
             * @example 2025-02-10
             */
            since: string;
            /**
             * Format: date
             * @description The day on which something else was known; null where it still counts.
             * @example 2025-02-10
             */
            until: string | null;
        };
        /** @description What one source says of a partner. */
        PartnerReport: {
            /**
             * @description ISO 3166-1 alpha-2; null where no report says.
             * @example FR
             */
            country: string | null;
            /** @description Where in the source it stands. */
            evidence: components["schemas"]["Evidence"][];
            /** @description What the register inferred although the source leaves it unsaid. */
            inferred: "country"[];
            /**
             * @description Null where no report says.
             * @enum {string|null}
             */
            kind: "government" | "company" | "person" | "public-body" | null;
            published: components["schemas"]["Published"];
            recorded: components["schemas"]["Recorded"];
            /** @description What it is in each deal. */
            roles: {
                deal: components["schemas"]["Slug"];
                roles: ("signatory" | "developer" | "operator" | "investor" | "supplier" | "endorser")[];
            }[];
            /**
             * @description The source that says so.
             * @example lanouvelletribune-2025-02
             */
            source: components["schemas"]["Slug"];
        };
        /** @description A problem as in RFC 9457. */
        Problem: {
            /** @description What is wrong with this very request, and what to do. */
            detail: string;
            errors?: components["schemas"]["ParameterError"][];
            /** @description The id under which the server logged this request. */
            instance: string;
            status: number;
            title: string;
            /** @description Address of the page that explains this type of problem. */
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
             * @description How the wording qualifies the number.
             * @example nearly
             * @enum {string}
             */
            modifier: "exactly" | "about" | "nearly" | "at-least" | "more-than" | "up-to" | "order-of-magnitude";
            /** @description The source's own words; null for a derived figure. */
            phrase: string | null;
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
        /** @description Since when the register has it as it is: the clock of the register itself. */
        Recorded: {
            /**
             * Format: date-time
             * @description When that edition was recorded (UTC).
             */
            at: string;
            /** @description The edition that brought it in, or last corrected it. */
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
            /**
             * Format: uri
             * @description Where the source was read.
             */
            address: string | null;
            /** @description Of a deal when it was signed, of a milestone when it is due or was reached, of a figure when it holds. */
            date: components["schemas"]["UncertainDate"] | null;
            /** @description Where in the source it stands. */
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
            /** @description What the source says of it, in words. */
            says: components["schemas"]["BilingualText"];
            /**
             * @description The source that says so.
             * @example lanouvelletribune-2025-02
             */
            source: components["schemas"]["Slug"];
            /** @description The status of a deal or milestone; null where nothing is said of it. */
            status: string | null;
            /** @description What the thing is called. */
            title: components["schemas"]["BilingualText"];
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
        /** @description Something published that reports are taken from. */
        Source: {
            /**
             * Format: uri
             * @description Where it was read; null for what was not, and is nowhere on record.
             */
            address: string | null;
            /** @description Every report and claim taken from it. In lists only with `expand=reports`. */
            citedBy?: components["schemas"]["Citation"][];
            coverage?: components["schemas"]["Coverage"];
            /** @description Who else is credited, and for what. */
            credits: {
                for: string;
                name: string;
            }[];
            id: components["schemas"]["Slug"];
            /**
             * @description ISO 639, as in BCP 47.
             * @example fr
             */
            language: string;
            links: {
                claims: components["schemas"]["Link"];
                self: components["schemas"]["Link"];
            };
            /** @description The source counts from the day `latest`: then it is certainly published. */
            published: components["schemas"]["UncertainDate"];
            /** @description Who published it. */
            publisher: string;
            /** @description How far it can be relied on, and why. */
            reliability: {
                grade: components["schemas"]["Grade"];
                reason: components["schemas"]["BilingualText"];
            };
            /** @description The sources that only pass this one on, as far as known on the day. */
            repeatedBy: components["schemas"]["Slug"][];
            /** @description The sources that it only passes on: no independent confirmation of those. */
            repeats: components["schemas"]["Slug"][];
            /** @description Whether it was read here; false for what is known only from those that pass it on, and says nothing itself. */
            seen: boolean;
            /** @description The text that the evidence points into; null where it was not at hand. */
            text: {
                /** @description Its length in Unicode code points. */
                characters: number;
                /** @description Digest of the text in UTF-8, in hexadecimal. */
                sha256: string;
            } | null;
            /** @description In the language of the source; null where it was not seen. */
            title: string | null;
        };
        /** @description One page of a list. */
        SourcePage: {
            items: components["schemas"]["Source"][];
            /** @description Where the next page is; null on the last one. A page that has a next one may be shorter than asked for. Also in the Link header. */
            next: string | null;
        };
        /** @description A status, since when it counted, and by whose report. */
        StatusChange: {
            reliability: components["schemas"]["Grade"];
            /**
             * Format: date
             * @description First day on which it counted: its source had certainly been published.
             * @example 2025-02-10
             */
            since: string;
            source: components["schemas"]["Slug"];
            /** @enum {string} */
            status: "announced" | "selected" | "signed" | "withdrawn" | "cancelled" | "completed";
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
            /** @description When; null for a milestone that nobody has put a day to. */
            date: components["schemas"]["UncertainDate"] | null;
            /** @description The source, the deal or the milestone. */
            id: components["schemas"]["Slug"];
            /**
             * @description `publication`: a source was published. `status`: the deal stood otherwise from then on. `milestone`: it was due or reached.
             * @enum {string}
             */
            kind: "publication" | "status" | "milestone";
            links: {
                self: components["schemas"]["Link"];
            };
            /** @description Of a milestone: still planned, and its last day is over. */
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
            phrase: string;
        };
    };
    responses: {
        /** @description The headers are too large. The headers of the request are together larger than the server reads. */
        HeadersTooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Something went wrong on our side. The server failed to answer a request that may have been right. What happened is in its log, under the id in `instance`. */
        InternalError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A parameter is unknown or has a value that is not accepted. The register refuses what it does not understand: an API that silently ignores a misspelt filter answers another question than the one asked. */
        InvalidRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The answer does not come in this format. The address exists, but not in a format that the request accepts: only milestones have a calendar, say. */
        NotAcceptable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description There is nothing at this address. The path is not one of the API, or the register holds no such thing. */
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
        /** @description It is not as it was. The request wants the answer only if it is still a certain one (If-Match, If-Unmodified-Since). It is another one. */
        PreconditionFailed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The file has no such part. The Range header asks for bytes that lie behind the end of the file. */
        RangeNotSatisfiable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The address is too long. No query of the register is as long as that. */
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
export type Coverage = components['schemas']['Coverage'];
export type CoveredSentence = components['schemas']['CoveredSentence'];
export type Current = components['schemas']['Current'];
export type Dataset = components['schemas']['Dataset'];
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
export type Link = components['schemas']['Link'];
export type Live = components['schemas']['Live'];
export type LocatedEvidence = components['schemas']['LocatedEvidence'];
export type Milestone = components['schemas']['Milestone'];
export type MilestoneDispute = components['schemas']['MilestoneDispute'];
export type MilestoneHistory = components['schemas']['MilestoneHistory'];
export type MilestonePage = components['schemas']['MilestonePage'];
export type MilestonePast = components['schemas']['MilestonePast'];
export type MilestoneReport = components['schemas']['MilestoneReport'];
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
                     *       <link href="http://localhost:80/v1/changes?limit=2&amp;format=atom&amp;cursor=WyIyMDI2LTAxLTAxIiwiODQ3MmYxMzJiMTA4NDdmOSIsIjF0NjdoOGxqaXk0dHIiLCIyMDI1LTA5LTA4IiwidG90YWwtaW52ZXN0bWVudC11c2QtMjAyNS0wOS0wOCJd" rel="next" type="application/atom+xml"/>
                     *       <subtitle>What becomes known about promises of AI-compute deals</subtitle>
                     *       <title>Gigawatt: changes</title>
                     *       <updated>2025-10-01T00:00:00.000Z</updated>
                     *       <entry>
                     *         <author>
                     *           <name>Gigawatt</name>
                     *         </author>
                     *         <category term="milestone"/>
                     *         <content type="text">Construction begins: overdue
                     *     Début de la construction : en retard
                     *     2025-10-01</content>
                     *         <id>tag:gigawatt.example,2025:changes/construction-start-2025-10-01</id>
                     *         <link href="http://localhost:80/v1/milestones/construction-start" rel="alternate" type="application/json"/>
                     *         <published>2025-10-01T00:00:00.000Z</published>
                     *         <title>Construction begins: overdue</title>
                     *         <updated>2025-10-01T00:00:00.000Z</updated>
                     *       </entry>
                     *       <entry>
                     *         <author>
                     *           <name>servernews-2025-09-08</name>
                     *         </author>
                     *         <category term="figure"/>
                     *         <content type="text">Total investment in US dollars: about 46,000,000,000 USD; What the total may exceed, as the company said in June 2025
                     *     Investissement total en dollars américains : environ 46 000 000 000 USD ; Ce que le total pourrait dépasser, selon ce que la société a dit en juin 2025
                     *     2025-09-08</content>
                     *         <id>tag:gigawatt.example,2025:changes/total-investment-usd-2025-09-08</id>
                     *         <link href="http://localhost:80/v1/figures/total-investment-usd" rel="alternate" type="application/json"/>
                     *         <published>2025-09-08T00:00:00.000Z</published>
                     *         <title>Total investment in US dollars: about 46,000,000,000 USD; What the total may exceed, as the company said in June 2025</title>
                     *         <updated>2025-09-08T00:00:00.000Z</updated>
                     *       </entry>
                     *     </feed>
                     */
                    "application/atom+xml": string;
                    "application/json": components["schemas"]["ChangePage"];
                    "application/ld+json": Record<string, never>;
                    /**
                     * @example {"id":"construction-start-2025-10-01","known":"2025-10-01","kind":"milestone","about":"construction-start","title":{"en":"Construction begins","fr":"Début de la construction"},"deal":"france-fluidstack","says":{"en":"overdue","fr":"en retard"},"changes":[{"field":"date","change":"overdue","sources":[],"before":"2025-09-30","after":null,"says":{"en":"overdue","fr":"en retard"}}],"links":{"self":"/v1/changes/construction-start-2025-10-01","about":"/v1/milestones/construction-start","deal":"/v1/deals/france-fluidstack"}}
                     *     {"id":"total-investment-usd-2025-09-08","known":"2025-09-08","kind":"figure","about":"total-investment-usd","title":{"en":"Total investment in US dollars","fr":"Investissement total en dollars américains"},"deal":"france-fluidstack","says":{"en":"about 46,000,000,000 USD; What the total may exceed, as the company said in June 2025","fr":"environ 46 000 000 000 USD ; Ce que le total pourrait dépasser, selon ce que la société a dit en juin 2025"},"changes":[{"field":"quantity","change":"reported","sources":["servernews-2025-09-08"],"before":null,"after":"about 46000000000 USD","says":{"en":"about 46,000,000,000 USD","fr":"environ 46 000 000 000 USD"}},{"field":"counts","change":"reported","sources":["servernews-2025-09-08"],"before":null,"after":"What the total may exceed, as the company said in June 2025","says":{"en":"What the total may exceed, as the company said in June 2025","fr":"Ce que le total pourrait dépasser, selon ce que la société a dit en juin 2025"}}],"links":{"self":"/v1/changes/total-investment-usd-2025-09-08","about":"/v1/figures/total-investment-usd","deal":"/v1/deals/france-fluidstack"}}
                     */
                    "application/x-ndjson": string;
                    /**
                     * @example id,known,kind,about,title_en,title_fr,deal,says_en,says_fr,changes,sources,links_self,links_about
                     *     construction-start-2025-10-01,2025-10-01,milestone,construction-start,Construction begins,Début de la construction,france-fluidstack,overdue,en retard,date:overdue,,/v1/changes/construction-start-2025-10-01,/v1/milestones/construction-start
                     *     total-investment-usd-2025-09-08,2025-09-08,figure,total-investment-usd,Total investment in US dollars,Investissement total en dollars américains,france-fluidstack,"about 46,000,000,000 USD; What the total may exceed, as the company said in June 2025","environ 46 000 000 000 USD ; Ce que le total pourrait dépasser, selon ce que la société a dit en juin 2025",quantity:reported|counts:reported,servernews-2025-09-08,/v1/changes/total-investment-usd-2025-09-08,/v1/figures/total-investment-usd
                     */
                    "text/csv": string;
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
                /** @description Only claims said this firmly. */
                hedge?: "asserted" | "expected" | "possible";
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
                     * @example {"id":"agreement-called-historic","topic":"approval","statement":{"en":"The signing is presented as an event of historic rank.","fr":"La signature est présentée comme un événement de portée historique."},"hedge":"asserted","deal":"france-fluidstack","about":"agreement-signed","mentions":[],"source":"lanouvelletribune-2025-02","published":{"edtf":"2025-02","earliest":"2025-02-01","latest":"2025-02-28"},"recorded":{"edition":"8472f132b10847f9a52ec43b698f2f41a96fdcb25970be2b0f64a7d02d47a043","at":"2026-01-01T00:00:00.000Z"},"evidence":[{"located":true,"sentence":7,"start":821,"end":838,"phrase":"accord historique"}],"links":{"self":"/v1/claims/agreement-called-historic","about":"/v1/milestones/agreement-signed","deal":"/v1/deals/france-fluidstack","source":"/v1/sources/lanouvelletribune-2025-02"}}
                     *     {"id":"ambition-beyond-france","topic":"sovereignty","statement":{"en":"The project aims far beyond the borders of France.","fr":"Le projet vise bien au-delà des frontières de la France."},"hedge":"asserted","deal":"france-fluidstack","about":"france-fluidstack","mentions":["France"],"source":"lanouvelletribune-2025-02","published":{"edtf":"2025-02","earliest":"2025-02-01","latest":"2025-02-28"},"recorded":{"edition":"8472f132b10847f9a52ec43b698f2f41a96fdcb25970be2b0f64a7d02d47a043","at":"2026-01-01T00:00:00.000Z"},"evidence":[{"located":true,"sentence":18,"start":2391,"end":2435,"phrase":"dépasse largement les frontières hexagonales"}],"links":{"self":"/v1/claims/ambition-beyond-france","about":"/v1/deals/france-fluidstack","deal":"/v1/deals/france-fluidstack","source":"/v1/sources/lanouvelletribune-2025-02"}}
                     */
                    "application/x-ndjson": string;
                    /**
                     * @example id,topic,statement_en,statement_fr,hedge,deal,about,mentions,source,published_edtf,published_earliest,published_latest,sentences,phrases,links_self
                     *     agreement-called-historic,approval,The signing is presented as an event of historic rank.,La signature est présentée comme un événement de portée historique.,asserted,france-fluidstack,agreement-signed,,lanouvelletribune-2025-02,2025-02,2025-02-01,2025-02-28,7,accord historique,/v1/claims/agreement-called-historic
                     *     ambition-beyond-france,sovereignty,The project aims far beyond the borders of France.,Le projet vise bien au-delà des frontières de la France.,asserted,france-fluidstack,france-fluidstack,France,lanouvelletribune-2025-02,2025-02,2025-02-01,2025-02-28,18,dépasse largement les frontières hexagonales,/v1/claims/ambition-beyond-france
                     */
                    "text/csv": string;
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
                status?: "announced" | "selected" | "signed" | "withdrawn" | "cancelled" | "completed";
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
                     * @example id,kind,title_en,title_fr,instrument,status,signed_edtf,signed_earliest,signed_latest,signed_precision,signed_inferred,subject_en,subject_fr,current_status_source,current_status_reliability,current_status_since,current_status_independent,current_instrument_source,current_instrument_reliability,current_instrument_since,current_instrument_independent,disputed,links_self
                     *     france-ai-package,programme,Investments in AI announced in France in February 2025,Investissements dans l’IA annoncés en France en février 2025,,announced,,,,,,"Investments in AI in France, by several investors","Investissements dans l’IA en France, par plusieurs investisseurs",reuters-2025-02-10,A,2025-02-10,1,,,,,false,/v1/deals/france-ai-package
                     *     france-fluidstack,project,"France and Fluidstack, 1 GW AI supercomputer","France et Fluidstack, supercalculateur d’IA de 1 GW",contract,signed,2025-02-10,2025-02-10,2025-02-10,day,,"Construction of an AI supercomputer with a power of up to 1 GW, run on carbon-free electricity","Construction d’un supercalculateur d’IA d’une puissance allant jusqu’à 1 GW, alimenté par une électricité sans carbone",forbesjapan-2025-09-05,B,2025-02-10,3,forbesjapan-2025-09-05,B,2025-09-05,1,true,/v1/deals/france-fluidstack
                     */
                    "text/csv": string;
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
                    /** @example {"id":"8472f132b10847f9a52ec43b698f2f41a96fdcb25970be2b0f64a7d02d47a043","recorded":"2026-01-01T00:00:00.000Z","isCurrent":true,"changes":{"sources":{"added":30,"changed":0,"removed":0},"reports":{"added":149,"changed":0,"removed":0},"things":{"added":52,"changed":0,"removed":0}},"links":{"self":"/v1/editions/8472f132b10847f9a52ec43b698f2f41a96fdcb25970be2b0f64a7d02d47a043","deals":"/v1/deals?edition=8472f132b10847f9a52ec43b698f2f41a96fdcb25970be2b0f64a7d02d47a043","files":"/v1/dataset/8472f132b10847f9a52ec43b698f2f41a96fdcb25970be2b0f64a7d02d47a043"}} */
                    "application/x-ndjson": string;
                    /**
                     * @example id,recorded,is_current,changes_sources_added,changes_sources_changed,changes_sources_removed,changes_reports_added,changes_reports_changed,changes_reports_removed,changes_things_added,changes_things_changed,changes_things_removed,links_self
                     *     8472f132b10847f9a52ec43b698f2f41a96fdcb25970be2b0f64a7d02d47a043,2026-01-01T00:00:00.000Z,true,30,0,0,149,0,0,52,0,0,/v1/editions/8472f132b10847f9a52ec43b698f2f41a96fdcb25970be2b0f64a7d02d47a043
                     */
                    "text/csv": string;
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
                /** @description Only figures that sources do, or do not, contradict each other on. For example `true`. */
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
                     * @example {"id":"ai-processors","deal":"france-fluidstack","dealKind":"project","dealStatus":"signed","title":{"en":"AI processors","fr":"Processeurs d’IA"},"metric":"processors","basis":"reported","quantity":{"value":500000,"unit":"{processor}","modifier":"exactly","lower":500000,"upper":500000,"phrase":"500 тыс. ускорителей"},"counts":{"en":"Only if the whole is built","fr":"Seulement si l’ensemble est construit"},"date":{"edtf":"[..2028]","earliest":"2025-02-10","latest":"2028-12-31","precision":"year","inferred":["earliest"]},"disputed":false,"dispute":[],"current":{"quantity":{"source":"servernews-2025-09-08","reliability":"C","since":"2025-09-08","agreeing":["lanouvelletribune-2025-02"],"independent":2},"date":{"source":"wsj-2025-02-10","reliability":"A","since":"2025-02-10","agreeing":["clubic-2025-02","lanouvelletribune-2025-02"],"independent":2},"counts":{"source":"wsj-2025-02-10","reliability":"A","since":"2025-02-10","agreeing":[],"independent":1}},"derivation":null,"links":{"self":"/v1/figures/ai-processors","deal":"/v1/deals/france-fluidstack","history":"/v1/figures/ai-processors/history"}}
                     *     {"id":"electric-power","deal":"france-fluidstack","dealKind":"project","dealStatus":"signed","title":{"en":"Power of the supercomputer","fr":"Puissance du supercalculateur"},"metric":"electric-power","basis":"reported","quantity":{"value":1,"unit":"GW","modifier":"up-to","lower":null,"upper":1,"phrase":"up to 1 gigawatt (GW)"},"counts":null,"date":null,"disputed":false,"dispute":[],"current":{"quantity":{"source":"fluidstack-2025-02-10","reliability":"A","since":"2025-02-10","agreeing":["dcmag-2025-02-10"],"independent":1},"date":null,"counts":null},"derivation":null,"links":{"self":"/v1/figures/electric-power","deal":"/v1/deals/france-fluidstack","history":"/v1/figures/electric-power/history"}}
                     */
                    "application/x-ndjson": string;
                    /**
                     * @example id,deal,deal_kind,deal_status,title_en,title_fr,metric,basis,quantity_value,quantity_unit,quantity_modifier,quantity_lower,quantity_upper,quantity_phrase,counts_en,counts_fr,date_edtf,date_earliest,date_latest,date_precision,date_inferred,current_quantity_source,current_quantity_reliability,current_quantity_since,current_quantity_independent,disputed,derivation_formula,derivation_inputs,derivation_assumption_en,derivation_assumption_fr,links_self
                     *     ai-processors,france-fluidstack,project,signed,AI processors,Processeurs d’IA,processors,reported,500000,{processor},exactly,500000,500000,500 тыс. ускорителей,Only if the whole is built,Seulement si l’ensemble est construit,[..2028],2025-02-10,2028-12-31,year,earliest,servernews-2025-09-08,C,2025-09-08,2,false,,,,,/v1/figures/ai-processors
                     *     electric-power,france-fluidstack,project,signed,Power of the supercomputer,Puissance du supercalculateur,electric-power,reported,1,GW,up-to,,1,up to 1 gigawatt (GW),,,,,,,,fluidstack-2025-02-10,A,2025-02-10,1,false,,,,,/v1/figures/electric-power
                     */
                    "text/csv": string;
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
                /** @description Only milestones that sources do, or do not, contradict each other on. For example `true`. */
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
                /** @description Only milestones that are, or are not, overdue on the day asked for. For example `true`. */
                overdue?: boolean;
                /** @description The order of the items; a minus sign turns it round. */
                sort?: "earliest" | "-earliest" | "latest" | "-latest" | "id" | "-id";
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
                     * @example {"id":"agreement-signed","deal":"france-fluidstack","title":{"en":"Agreement signed","fr":"Signature de l’accord"},"status":"reached","date":{"edtf":"2025-02-10","earliest":"2025-02-10","latest":"2025-02-10","precision":"day","inferred":[]},"disputed":false,"dispute":[],"current":{"status":{"source":"fluidstack-2025-02-10","reliability":"A","since":"2025-02-10","agreeing":["dcmag-2025-02-10","jaif-2025-02-19","lanouvelletribune-2025-02"],"independent":2},"date":{"source":"fluidstack-2025-02-10","reliability":"A","since":"2025-02-10","agreeing":["dcmag-2025-02-10","jaif-2025-02-19","lanouvelletribune-2025-02"],"independent":2}},"links":{"self":"/v1/milestones/agreement-signed","deal":"/v1/deals/france-fluidstack","history":"/v1/milestones/agreement-signed/history"},"dealKind":"project","dealStatus":"signed","overdue":false}
                     *     {"id":"first-tranche","deal":"france-fluidstack","title":{"en":"First 250 MW","fr":"Premiers 250 MW"},"status":"planned","date":{"edtf":"[..2026]","earliest":"2025-02-10","latest":"2026-12-31","precision":"year","inferred":["earliest"]},"disputed":false,"dispute":[],"current":{"status":{"source":"wsj-2025-02-10","reliability":"A","since":"2025-02-10","agreeing":[],"independent":1},"date":{"source":"wsj-2025-02-10","reliability":"A","since":"2025-02-10","agreeing":[],"independent":1}},"links":{"self":"/v1/milestones/first-tranche","deal":"/v1/deals/france-fluidstack","history":"/v1/milestones/first-tranche/history"},"dealKind":"project","dealStatus":"signed","overdue":false}
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
                     *     DESCRIPTION:Signature de l’accord\nreached\, in a deal that is signed\;
                     *      2025-02-10 (EDTF): 2025-02-10\nReported by lanouvelletribune-2025-02\, jai
                     *      f-2025-02-19\, dcmag-2025-02-10\, fluidstack-2025-02-10\nDeal: france-flui
                     *      dstack
                     *     URL;VALUE=URI:http://localhost:80/v1/milestones/agreement-signed
                     *     STATUS:CONFIRMED
                     *     LAST-MODIFIED:20250228T000000Z
                     *     END:VEVENT
                     *     BEGIN:VEVENT
                     *     UID:first-tranche@gigawatt.example
                     *     SEQUENCE:0
                     *     DTSTAMP:20250210T000000Z
                     *     DTSTART;VALUE=DATE:20250210
                     *     DTEND;VALUE=DATE:20270101
                     *     X-MICROSOFT-CDO-ALLDAYEVENT:TRUE
                     *     X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT:TRUE
                     *     SUMMARY:First 250 MW (“a first tranche of 250 megawatts”)
                     *     TRANSP:TRANSPARENT
                     *     DESCRIPTION:Premiers 250 MW\nplanned\, in a deal that is signed\; [..2026]
                     *       (EDTF): 2025-02-10 to 2026-12-31\nReported by wsj-2025-02-10\nDeal: franc
                     *      e-fluidstack
                     *     URL;VALUE=URI:http://localhost:80/v1/milestones/first-tranche
                     *     STATUS:TENTATIVE
                     *     LAST-MODIFIED:20250210T000000Z
                     *     END:VEVENT
                     *     END:VCALENDAR
                     */
                    "text/calendar": string;
                    /**
                     * @example id,deal,deal_kind,deal_status,title_en,title_fr,status,overdue,disputed,date_edtf,date_earliest,date_latest,date_precision,date_inferred,current_status_source,current_status_reliability,current_status_since,current_status_independent,current_date_source,current_date_reliability,current_date_since,current_date_independent,match,links_self
                     *     agreement-signed,france-fluidstack,project,signed,Agreement signed,Signature de l’accord,reached,false,false,2025-02-10,2025-02-10,2025-02-10,day,,fluidstack-2025-02-10,A,2025-02-10,2,fluidstack-2025-02-10,A,2025-02-10,2,,/v1/milestones/agreement-signed
                     *     first-tranche,france-fluidstack,project,signed,First 250 MW,Premiers 250 MW,planned,false,false,[..2026],2025-02-10,2026-12-31,year,earliest,wsj-2025-02-10,A,2025-02-10,1,wsj-2025-02-10,A,2025-02-10,1,,/v1/milestones/first-tranche
                     */
                    "text/csv": string;
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
                     *     SUMMARY:Progressive entry into service begins (“sera opérationnelle en
                     *      2026”)
                     *     TRANSP:TRANSPARENT
                     *     DESCRIPTION:Début de la mise en service progressive\nplanned\, in a deal
                     *      that is signed\; 2026 (EDTF): 2026-01-01 to 2026-12-31\nReported by actute
                     *      m-2025-02\, clubic-2025-02\, lanouvelletribune-2025-02\, sightlineu3o8-202
                     *      5-02\nDeal: france-fluidstack
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
                     * @example {"id":"cesar-maklary","title":{"en":"César Maklary","fr":"César Maklary"},"kind":"person","country":null,"roles":[{"deal":"france-fluidstack","roles":["signatory"]}],"inferred":[],"disputed":false,"dispute":[],"current":{"kind":{"source":"fluidstack-2025-02-10","reliability":"A","since":"2025-02-10","agreeing":[],"independent":1},"country":null,"roles":{"france-fluidstack":{"source":"fluidstack-2025-02-10","reliability":"A","since":"2025-02-10","agreeing":[],"independent":1}}},"links":{"self":"/v1/partners/cesar-maklary","history":"/v1/partners/cesar-maklary/history"}}
                     *     {"id":"emmanuel-macron","title":{"en":"Emmanuel Macron","fr":"Emmanuel Macron"},"kind":"person","country":"FR","roles":[{"deal":"france-fluidstack","roles":["signatory"]}],"inferred":["country"],"disputed":false,"dispute":[],"current":{"kind":{"source":"forbesjapan-2025-09-05","reliability":"B","since":"2025-02-10","agreeing":["clubic-2025-02","fluidstack-2025-02-10","lanouvelletribune-2025-02"],"independent":3},"country":{"source":"lanouvelletribune-2025-02","reliability":"C","since":"2025-02-28","agreeing":[],"independent":1},"roles":{"france-fluidstack":{"source":"forbesjapan-2025-09-05","reliability":"B","since":"2025-09-05","agreeing":[],"independent":1}}},"links":{"self":"/v1/partners/emmanuel-macron","history":"/v1/partners/emmanuel-macron/history"}}
                     */
                    "application/x-ndjson": string;
                    /**
                     * @example id,title_en,title_fr,kind,country,inferred,current_country_source,current_country_reliability,current_country_since,current_country_independent,disputed,roles,links_self
                     *     cesar-maklary,César Maklary,César Maklary,person,,,,,,,false,france-fluidstack:signatory,/v1/partners/cesar-maklary
                     *     emmanuel-macron,Emmanuel Macron,Emmanuel Macron,person,FR,country,lanouvelletribune-2025-02,C,2025-02-28,1,false,france-fluidstack:signatory,/v1/partners/emmanuel-macron
                     */
                    "text/csv": string;
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
                    /**
                     * @example <?xml version="1.0" encoding="utf-8"?>
                     *     <feed xmlns="http://www.w3.org/2005/Atom">
                     *       <generator>Gigawatt</generator>
                     *       <id>tag:gigawatt.example,2025:reports/</id>
                     *       <link href="http://localhost:80/v1/reports?limit=2&amp;format=atom" rel="self" type="application/atom+xml"/>
                     *       <link href="http://localhost:80/docs" rel="alternate" type="text/html"/>
                     *       <link href="http://localhost:80/license" rel="license"/>
                     *       <link href="http://localhost:80/v1/reports?limit=2&amp;format=atom&amp;cursor=WyIyMDI2LTAxLTAxIiwiODQ3MmYxMzJiMTA4NDdmOSIsImljOHNpODltMHRtZSIsIjIwMjUtMDktMDgiLCJzZXJ2ZXJuZXdzLTIwMjUtMDktMDggMiBhaS1wcm9jZXNzb3JzIl0" rel="next" type="application/atom+xml"/>
                     *       <subtitle>What becomes known about promises of AI-compute deals</subtitle>
                     *       <title>Gigawatt: reports</title>
                     *       <updated>2025-09-08T00:00:00.000Z</updated>
                     *       <entry>
                     *         <author>
                     *           <name>ServerNews</name>
                     *         </author>
                     *         <category term="figure"/>
                     *         <content type="text">Total investment in US dollars: about 46,000,000,000 USD; What the total may exceed, as the company said in June 2025
                     *     Investissement total en dollars américains : environ 46 000 000 000 USD ; Ce que le total pourrait dépasser, selon ce que la société a dit en juin 2025
                     *     ServerNews, 2025-09-08</content>
                     *         <id>tag:gigawatt.example,2025:reports/total-investment-usd-by-servernews-2025-09-08</id>
                     *         <link href="http://localhost:80/v1/figures/total-investment-usd?source=servernews-2025-09-08" rel="alternate" type="application/json"/>
                     *         <link href="https://servernews.ru/1128771" rel="via"/>
                     *         <published>2025-09-08T00:00:00.000Z</published>
                     *         <title>Total investment in US dollars: about 46,000,000,000 USD; What the total may exceed, as the company said in June 2025</title>
                     *         <updated>2025-09-08T00:00:00.000Z</updated>
                     *       </entry>
                     *       <entry>
                     *         <author>
                     *           <name>ServerNews</name>
                     *         </author>
                     *         <category term="figure"/>
                     *         <content type="text">AI processors: 500,000 processors
                     *     Processeurs d’IA : 500 000 processeurs
                     *     ServerNews, 2025-09-08</content>
                     *         <id>tag:gigawatt.example,2025:reports/ai-processors-by-servernews-2025-09-08</id>
                     *         <link href="http://localhost:80/v1/figures/ai-processors?source=servernews-2025-09-08" rel="alternate" type="application/json"/>
                     *         <link href="https://servernews.ru/1128771" rel="via"/>
                     *         <published>2025-09-08T00:00:00.000Z</published>
                     *         <title>AI processors: 500,000 processors</title>
                     *         <updated>2025-09-08T00:00:00.000Z</updated>
                     *       </entry>
                     *     </feed>
                     */
                    "application/atom+xml": string;
                    "application/json": components["schemas"]["ReportPage"];
                    "application/ld+json": Record<string, never>;
                    /**
                     * @example {"id":"total-investment-usd-by-servernews-2025-09-08","kind":"figure","about":"total-investment-usd","source":"servernews-2025-09-08","recorded":{"edition":"8472f132b10847f9a52ec43b698f2f41a96fdcb25970be2b0f64a7d02d47a043","at":"2026-01-01T00:00:00.000Z"},"evidence":[{"located":false,"phrase":"может превысить $46 млрд"}],"title":{"en":"Total investment in US dollars","fr":"Investissement total en dollars américains"},"status":null,"date":null,"quantity":{"value":46000000000,"unit":"USD","modifier":"about","lower":null,"upper":null,"phrase":"может превысить $46 млрд"},"says":{"en":"about 46,000,000,000 USD; What the total may exceed, as the company said in June 2025","fr":"environ 46 000 000 000 USD ; Ce que le total pourrait dépasser, selon ce que la société a dit en juin 2025"},"published":{"edtf":"2025-09-08","earliest":"2025-09-08","latest":"2025-09-08"},"publisher":"ServerNews","address":"https://servernews.ru/1128771","links":{"self":"/v1/reports/total-investment-usd-by-servernews-2025-09-08","about":"/v1/figures/total-investment-usd?source=servernews-2025-09-08","source":"/v1/sources/servernews-2025-09-08"}}
                     *     {"id":"ai-processors-by-servernews-2025-09-08","kind":"figure","about":"ai-processors","source":"servernews-2025-09-08","recorded":{"edition":"8472f132b10847f9a52ec43b698f2f41a96fdcb25970be2b0f64a7d02d47a043","at":"2026-01-01T00:00:00.000Z"},"evidence":[{"located":false,"phrase":"500 тыс. ускорителей"}],"title":{"en":"AI processors","fr":"Processeurs d’IA"},"status":null,"date":null,"quantity":{"value":500000,"unit":"{processor}","modifier":"exactly","lower":500000,"upper":500000,"phrase":"500 тыс. ускорителей"},"says":{"en":"500,000 processors","fr":"500 000 processeurs"},"published":{"edtf":"2025-09-08","earliest":"2025-09-08","latest":"2025-09-08"},"publisher":"ServerNews","address":"https://servernews.ru/1128771","links":{"self":"/v1/reports/ai-processors-by-servernews-2025-09-08","about":"/v1/figures/ai-processors?source=servernews-2025-09-08","source":"/v1/sources/servernews-2025-09-08"}}
                     */
                    "application/x-ndjson": string;
                    /**
                     * @example id,kind,about,title_en,title_fr,says_en,says_fr,status,date_edtf,date_earliest,date_latest,date_precision,date_inferred,quantity_value,quantity_unit,quantity_modifier,quantity_lower,quantity_upper,quantity_phrase,source,publisher,published_edtf,published_earliest,published_latest,sentences,phrases,address,links_self,links_about
                     *     total-investment-usd-by-servernews-2025-09-08,figure,total-investment-usd,Total investment in US dollars,Investissement total en dollars américains,"about 46,000,000,000 USD; What the total may exceed, as the company said in June 2025","environ 46 000 000 000 USD ; Ce que le total pourrait dépasser, selon ce que la société a dit en juin 2025",,,,,,,46000000000,USD,about,,,может превысить $46 млрд,servernews-2025-09-08,ServerNews,2025-09-08,2025-09-08,2025-09-08,,может превысить $46 млрд,https://servernews.ru/1128771,/v1/reports/total-investment-usd-by-servernews-2025-09-08,/v1/figures/total-investment-usd?source=servernews-2025-09-08
                     *     ai-processors-by-servernews-2025-09-08,figure,ai-processors,AI processors,Processeurs d’IA,"500,000 processors",500 000 processeurs,,,,,,,500000,{processor},exactly,500000,500000,500 тыс. ускорителей,servernews-2025-09-08,ServerNews,2025-09-08,2025-09-08,2025-09-08,,500 тыс. ускорителей,https://servernews.ru/1128771,/v1/reports/ai-processors-by-servernews-2025-09-08,/v1/figures/ai-processors?source=servernews-2025-09-08
                     */
                    "text/csv": string;
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
                    /** @example {"id":"residual-heat-recovered","kind":"claim","title":{"en":"The heat that the site gives off will be recovered.","fr":"La chaleur dégagée par le site sera récupérée."},"links":{"self":"/v1/claims/residual-heat-recovered"}} */
                    "application/x-ndjson": string;
                    /**
                     * @example id,kind,title_en,title_fr,links_self
                     *     residual-heat-recovered,claim,The heat that the site gives off will be recovered.,La chaleur dégagée par le site sera récupérée.,/v1/claims/residual-heat-recovered
                     */
                    "text/csv": string;
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
                /** @description Only sources that were, or were not, read here. For example `true`. */
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
                     * @example {"id":"dcmag-2025-02-10","publisher":"DCmag","title":"Fluidstack va construire un supercalculateur d’IA de 1 GW en France, 10 milliards €","language":"fr","published":{"edtf":"2025-02-10","earliest":"2025-02-10","latest":"2025-02-10","precision":"day","inferred":[]},"address":"https://dcmag.fr/fluidstack-va-construire-un-supercalculateur-dia-de-1-gw-en-france-10-milliards-e/","seen":true,"reliability":{"grade":"A","reason":{"en":"The company's release in its French wording, printed by a trade site. Only its beginning was seen.","fr":"Le communiqué de la société dans sa version française, publié par un site spécialisé. Seul son début a été vu."}},"credits":[],"repeats":["fluidstack-2025-02-10"],"repeatedBy":[],"text":null,"links":{"self":"/v1/sources/dcmag-2025-02-10","claims":"/v1/claims?source=dcmag-2025-02-10"}}
                     *     {"id":"fluidstack-2025-02-10","publisher":"Fluidstack","title":"Fluidstack to build 1GW AI supercomputer in France","language":"en","published":{"edtf":"2025-02-10","earliest":"2025-02-10","latest":"2025-02-10","precision":"day","inferred":[]},"address":"https://www.finanznachrichten.de/nachrichten-2025-02/64513106-fluidstack-to-build-1gw-ai-supercomputer-in-france-004.htm","seen":true,"reliability":{"grade":"A","reason":{"en":"The company's own release, on a financial portal; it is first-hand, and it advertises. Only its beginning was seen.","fr":"Le communiqué de la société elle-même, sur un portail financier ; il est de première main, et promotionnel. Seul son début a été vu."}},"credits":[{"for":"carried by","name":"FinanzNachrichten"}],"repeats":[],"repeatedBy":["actutem-2025-02","dcmag-2025-02-10","jaif-2025-02-19","sightlineu3o8-2025-02","techbullion-2025-02"],"text":null,"links":{"self":"/v1/sources/fluidstack-2025-02-10","claims":"/v1/claims?source=fluidstack-2025-02-10"}}
                     */
                    "application/x-ndjson": string;
                    /**
                     * @example id,publisher,title,language,published_edtf,published_earliest,published_latest,published_precision,address,seen,reliability_grade,reliability_reason_en,reliability_reason_fr,repeats,repeated_by,text_sha256,text_characters,credits,links_self
                     *     dcmag-2025-02-10,DCmag,"Fluidstack va construire un supercalculateur d’IA de 1 GW en France, 10 milliards €",fr,2025-02-10,2025-02-10,2025-02-10,day,https://dcmag.fr/fluidstack-va-construire-un-supercalculateur-dia-de-1-gw-en-france-10-milliards-e/,true,A,"The company's release in its French wording, printed by a trade site. Only its beginning was seen.","Le communiqué de la société dans sa version française, publié par un site spécialisé. Seul son début a été vu.",fluidstack-2025-02-10,,,,,/v1/sources/dcmag-2025-02-10
                     *     fluidstack-2025-02-10,Fluidstack,Fluidstack to build 1GW AI supercomputer in France,en,2025-02-10,2025-02-10,2025-02-10,day,https://www.finanznachrichten.de/nachrichten-2025-02/64513106-fluidstack-to-build-1gw-ai-supercomputer-in-france-004.htm,true,A,"The company's own release, on a financial portal; it is first-hand, and it advertises. Only its beginning was seen.","Le communiqué de la société elle-même, sur un portail financier ; il est de première main, et promotionnel. Seul son début a été vu.",,actutem-2025-02|dcmag-2025-02-10|jaif-2025-02-19|sightlineu3o8-2025-02|techbullion-2025-02,,,carried by: FinanzNachrichten,/v1/sources/fluidstack-2025-02-10
                     */
                    "text/csv": string;
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
            412: components["responses"]["PreconditionFailed"];
            414: components["responses"]["UriTooLong"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
        };
    };
}
