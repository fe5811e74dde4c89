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
         * @description Answers with the edition being served.
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
         * @description Looks in every title, claim and phrase, in English and French, and answers what fits best first.
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
            topic: "ai-race" | "approval" | "capability" | "company" | "ecosystem" | "energy" | "heat" | "jobs" | "sovereignty";
        };
        /** @description One page of a list. */
        ClaimPage: {
            items: components["schemas"]["Claim"][];
            /** @description Where the next page is; null on the last one. Also in the Link header. */
            next: string | null;
        };
        /** @description Sentence by sentence, what cites it. In lists only with `expand=reports`. */
        Coverage: {
            cited: number;
            sentences: components["schemas"]["CoveredSentence"][];
            withoutFact: number;
        };
        /** @description A sentence of a source, and what came of it. */
        CoveredSentence: {
            /** @description Whose reports, and which claims, cite it. */
            citedBy: {
                id: components["schemas"]["Slug"];
                /** @enum {string} */
                kind: "deal" | "partner" | "milestone" | "figure" | "claim";
                link: components["schemas"]["Link"];
            }[];
            /** @description Code points before the end of the sentence, white space after it included. */
            end: number;
            /** @description Why it holds no fact; null where something cites it. */
            reason: components["schemas"]["BilingualText"] | null;
            sentence: number;
            /** @description Code points before the sentence, from the start of the text. */
            start: number;
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
            links: {
                claims: components["schemas"]["Link"];
                figures: components["schemas"]["Link"];
                milestones: components["schemas"]["Link"];
                partners: components["schemas"]["Link"];
                self: components["schemas"]["Link"];
            };
            /** @description In order of time. */
            milestones: components["schemas"]["DealMilestone"][];
            partners: components["schemas"]["DealPartner"][];
            /** @description In lists only with `expand=reports`; newest first. */
            reports?: components["schemas"]["DealReport"][];
            /** @description When it was signed; null where no report says. */
            signed: components["schemas"]["UncertainDate"] | null;
            /**
             * @description Null where no report says.
             * @enum {string|null}
             */
            status: "announced" | "signed" | "withdrawn" | "cancelled" | "completed" | null;
            /** @description How the status changed in the eyes of a reader, oldest first. */
            statusHistory: components["schemas"]["StatusChange"][];
            /** @description What it is for, in our own words. */
            subject: components["schemas"]["BilingualText"] | null;
            title: components["schemas"]["BilingualText"];
        };
        /** @description A reported figure of the deal, in short. */
        DealFigure: {
            /** @description What is counted or measured, where the unit does not say it. */
            counts: components["schemas"]["BilingualText"] | null;
            /** @description When the quantity holds or is due; null where no report says. */
            date: components["schemas"]["UncertainDate"] | null;
            /** @description Whether two sources, neither of which repeats the other, report values that cannot both hold. */
            disputed: boolean;
            id: components["schemas"]["Slug"];
            links: {
                deal: components["schemas"]["Link"];
                self: components["schemas"]["Link"];
            };
            /**
             * @description What it measures.
             * @enum {string}
             */
            metric: "electric-power" | "energy-per-year" | "investment" | "investment-per-power" | "investment-per-processor" | "jobs" | "power-per-processor" | "processors";
            /** @description Null where no report gives one. */
            quantity: components["schemas"]["Quantity"] | null;
            title: components["schemas"]["BilingualText"];
        };
        /** @description A milestone of the deal, in short. */
        DealMilestone: {
            /** @description When it is due or was reached; null where no report says. */
            date: components["schemas"]["UncertainDate"] | null;
            /** @description Whether two sources, neither of which repeats the other, report values that cannot both hold. */
            disputed: boolean;
            id: components["schemas"]["Slug"];
            links: {
                deal: components["schemas"]["Link"];
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
            /** @description Where the next page is; null on the last one. Also in the Link header. */
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
                self: components["schemas"]["Link"];
            };
            /** @description What it is in this deal. */
            roles: ("signatory" | "developer" | "operator" | "investor" | "supplier" | "endorser")[];
            title: components["schemas"]["BilingualText"];
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
            status: "announced" | "signed" | "withdrawn" | "cancelled" | "completed" | null;
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
        /** @description A place in the text of a source: `start` and `end` as in the W3C TextPositionSelector, counted in Unicode code points. */
        Evidence: {
            /** @description Code points before the end of the phrase. */
            end: number;
            /** @description The value's own words, at most 8 of them. */
            phrase: string;
            /** @description Which sentence of the text, from 1. */
            sentence: number;
            /** @description Code points before the phrase, from the start of the text. */
            start: number;
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
            /** @description When the quantity holds or is due; null where no report says. */
            date: components["schemas"]["UncertainDate"] | null;
            /**
             * @description The deal it belongs to.
             * @example france-fluidstack
             */
            deal: components["schemas"]["Slug"];
            /** @description Null for a reported figure. */
            derivation: components["schemas"]["Derivation"] | null;
            /** @description Whether two sources, neither of which repeats the other, report values that cannot both hold. */
            disputed: boolean;
            id: components["schemas"]["Slug"];
            links: {
                deal: components["schemas"]["Link"];
                self: components["schemas"]["Link"];
            };
            /**
             * @description What it measures.
             * @enum {string}
             */
            metric: "electric-power" | "energy-per-year" | "investment" | "investment-per-power" | "investment-per-processor" | "jobs" | "power-per-processor" | "processors";
            /** @description Null where no report gives one. */
            quantity: components["schemas"]["Quantity"] | null;
            /** @description In lists only with `expand=reports`; newest first. A derived figure has none: see its inputs. */
            reports?: components["schemas"]["FigureReport"][];
            title: components["schemas"]["BilingualText"];
        };
        /** @description One page of a list. */
        FigurePage: {
            items: components["schemas"]["Figure"][];
            /** @description Where the next page is; null on the last one. Also in the Link header. */
            next: string | null;
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
            /**
             * @description The source that says so.
             * @example lanouvelletribune-2025-02
             */
            source: components["schemas"]["Slug"];
        };
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
            /** @description Where the next page is; null on the last one. Also in the Link header. */
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
        /** @description A dated event, planned or reached. */
        Milestone: {
            /** @description When it is due or was reached; null where no report says. */
            date: components["schemas"]["UncertainDate"] | null;
            /**
             * @description The deal it belongs to.
             * @example france-fluidstack
             */
            deal: components["schemas"]["Slug"];
            /** @description Whether two sources, neither of which repeats the other, report values that cannot both hold. */
            disputed: boolean;
            id: components["schemas"]["Slug"];
            links: {
                deal: components["schemas"]["Link"];
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
        /** @description One page of a list. */
        MilestonePage: {
            items: components["schemas"]["Milestone"][];
            /** @description Where the next page is; null on the last one. Also in the Link header. */
            next: string | null;
        };
        /** @description What one source says of a milestone. */
        MilestoneReport: {
            date: components["schemas"]["UncertainDate"] | null;
            /** @description Where in the source it stands. */
            evidence: components["schemas"]["Evidence"][];
            published: components["schemas"]["Published"];
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
        /** @description One page of a list. */
        PartnerPage: {
            items: components["schemas"]["Partner"][];
            /** @description Where the next page is; null on the last one. Also in the Link header. */
            next: string | null;
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
        /** @description What one source says of one thing. */
        Report: {
            /** @description The thing it is about; of a claim, what the claim is about. */
            about: components["schemas"]["Slug"];
            /**
             * Format: uri
             * @description Where the source was published.
             */
            address: string;
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
            /** @description Where the next page is; null on the last one. Also in the Link header. */
            next: string | null;
        };
        /** @description An id: small letters, digits and single hyphens. */
        Slug: string;
        /** @description Something published that reports are taken from. */
        Source: {
            /**
             * Format: uri
             * @description Where it was published.
             */
            address: string;
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
            /** @description A: primary text or first-rank newsroom. B: trade or specialist press. C: copy, translation or reworking of a good original. D: made by a machine or of unknown origin. */
            reliability: {
                /** @enum {string} */
                grade: "A" | "B" | "C" | "D";
                reason: components["schemas"]["BilingualText"];
            };
            /** @description The sources that it only passes on: no independent confirmation of those. */
            repeats: components["schemas"]["Slug"][];
            /** @description The text that the evidence points into; null where it was not at hand. */
            text: {
                /** @description Its length in Unicode code points. */
                characters: number;
                /** @description Digest of the text in UTF-8, in hexadecimal. */
                sha256: string;
            } | null;
            /** @description In the language of the source. */
            title: string;
        };
        /** @description One page of a list. */
        SourcePage: {
            items: components["schemas"]["Source"][];
            /** @description Where the next page is; null on the last one. Also in the Link header. */
            next: string | null;
        };
        /** @description A status, since when it counted, and by whose report. */
        StatusChange: {
            /**
             * Format: date
             * @description First day on which it counted: its source had certainly been published.
             * @example 2025-02-10
             */
            since: string;
            source: components["schemas"]["Slug"];
            /** @enum {string} */
            status: "announced" | "signed" | "withdrawn" | "cancelled" | "completed";
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
            /** @description Bounds that the register inferred because the wording leaves them open. */
            inferred: "earliest"[];
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
        /** @description `reports` puts every report with its evidence into the items. */
        expand: "reports";
        /** @description The format of the answer, whatever `Accept` says: `json` (application/json), `jsonld` (application/ld+json). */
        format: "json" | "jsonld";
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
export type Claim = components['schemas']['Claim'];
export type ClaimPage = components['schemas']['ClaimPage'];
export type Coverage = components['schemas']['Coverage'];
export type CoveredSentence = components['schemas']['CoveredSentence'];
export type Dataset = components['schemas']['Dataset'];
export type Deal = components['schemas']['Deal'];
export type DealFigure = components['schemas']['DealFigure'];
export type DealMilestone = components['schemas']['DealMilestone'];
export type DealPage = components['schemas']['DealPage'];
export type DealPartner = components['schemas']['DealPartner'];
export type DealReport = components['schemas']['DealReport'];
export type Derivation = components['schemas']['Derivation'];
export type Download = components['schemas']['Download'];
export type Edition = components['schemas']['Edition'];
export type Evidence = components['schemas']['Evidence'];
export type Figure = components['schemas']['Figure'];
export type FigurePage = components['schemas']['FigurePage'];
export type FigureReport = components['schemas']['FigureReport'];
export type Hit = components['schemas']['Hit'];
export type HitPage = components['schemas']['HitPage'];
export type Link = components['schemas']['Link'];
export type Live = components['schemas']['Live'];
export type Milestone = components['schemas']['Milestone'];
export type MilestonePage = components['schemas']['MilestonePage'];
export type MilestoneReport = components['schemas']['MilestoneReport'];
export type ParameterError = components['schemas']['ParameterError'];
export type Partner = components['schemas']['Partner'];
export type PartnerPage = components['schemas']['PartnerPage'];
export type PartnerReport = components['schemas']['PartnerReport'];
export type Problem = components['schemas']['Problem'];
export type Published = components['schemas']['Published'];
export type Quantity = components['schemas']['Quantity'];
export type Ready = components['schemas']['Ready'];
export type Report = components['schemas']['Report'];
export type ReportPage = components['schemas']['ReportPage'];
export type Slug = components['schemas']['Slug'];
export type Source = components['schemas']['Source'];
export type SourcePage = components['schemas']['SourcePage'];
export type StatusChange = components['schemas']['StatusChange'];
export type UncertainDate = components['schemas']['UncertainDate'];
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
export type ParameterExpand = components['parameters']['expand'];
export type ParameterFormat = components['parameters']['format'];
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
                topic?: "ai-race" | "approval" | "capability" | "company" | "ecosystem" | "energy" | "heat" | "jobs" | "sovereignty";
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
                     * @example {"id":"agreement-called-historic","topic":"approval","statement":{"en":"The signing is presented as an event of historic rank.","fr":"La signature est présentée comme un événement de portée historique."},"hedge":"asserted","deal":"france-fluidstack","about":"agreement-signed","mentions":[],"source":"lanouvelletribune-2025-02","published":{"edtf":"2025-02","earliest":"2025-02-01","latest":"2025-02-28"},"evidence":[{"sentence":7,"start":821,"end":838,"phrase":"accord historique"}],"links":{"self":"/v1/claims/agreement-called-historic","about":"/v1/milestones/agreement-signed","deal":"/v1/deals/france-fluidstack","source":"/v1/sources/lanouvelletribune-2025-02"}}
                     *     {"id":"ambition-beyond-france","topic":"sovereignty","statement":{"en":"The project aims far beyond the borders of France.","fr":"Le projet vise bien au-delà des frontières de la France."},"hedge":"asserted","deal":"france-fluidstack","about":"france-fluidstack","mentions":["France"],"source":"lanouvelletribune-2025-02","published":{"edtf":"2025-02","earliest":"2025-02-01","latest":"2025-02-28"},"evidence":[{"sentence":18,"start":2391,"end":2435,"phrase":"dépasse largement les frontières hexagonales"}],"links":{"self":"/v1/claims/ambition-beyond-france","about":"/v1/deals/france-fluidstack","deal":"/v1/deals/france-fluidstack","source":"/v1/sources/lanouvelletribune-2025-02"}}
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
                /** @description `reports` puts every report with its evidence into the items. */
                expand?: components["parameters"]["expand"];
                /** @description The format of the answer, whatever `Accept` says: `json` (application/json), `csv` (text/csv), `ndjson` (application/x-ndjson), `jsonld` (application/ld+json). */
                format?: "json" | "csv" | "ndjson" | "jsonld";
                /** @description Only deals on this kind of paper. */
                instrument?: "agreement" | "memorandum-of-understanding" | "commitment" | "contract";
                /** @description How many items a page holds at most. Formats that are written item by item (`csv`, `ndjson`, `ics`) hold the whole list unless it is given. For example `20`. */
                limit?: components["parameters"]["limit"];
                /** @description The order of the items; a minus sign turns it round. */
                sort?: "id" | "-id" | "signed" | "-signed";
                /** @description Only what this source reports, and as it reports it. For example `lanouvelletribune-2025-02`. */
                source?: components["parameters"]["source"];
                /** @description Only deals of this status. */
                status?: "announced" | "signed" | "withdrawn" | "cancelled" | "completed";
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
                     * @example id,title_en,title_fr,instrument,status,signed_edtf,signed_earliest,signed_latest,signed_precision,signed_inferred,subject_en,subject_fr,disputed,links_self
                     *     france-fluidstack,"France and Fluidstack, 1 GW AI supercomputer","France et Fluidstack, supercalculateur d’IA de 1 GW",agreement,signed,2025-02-10,2025-02-10,2025-02-10,day,,Construction of an AI supercomputer with a power of 1 GW,Construction d’un supercalculateur d’IA d’une puissance de 1 GW,false,/v1/deals/france-fluidstack
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
                id: string;
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
                /** @description `reports` puts every report with its evidence into the items. */
                expand?: components["parameters"]["expand"];
                /** @description The format of the answer, whatever `Accept` says: `json` (application/json), `csv` (text/csv), `ndjson` (application/x-ndjson), `jsonld` (application/ld+json). */
                format?: "json" | "csv" | "ndjson" | "jsonld";
                /** @description How many items a page holds at most. Formats that are written item by item (`csv`, `ndjson`, `ics`) hold the whole list unless it is given. For example `20`. */
                limit?: components["parameters"]["limit"];
                /** @description Only figures that measure this. */
                metric?: "electric-power" | "energy-per-year" | "investment" | "investment-per-power" | "investment-per-processor" | "jobs" | "power-per-processor" | "processors";
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
                     * @example {"id":"ai-processors","deal":"france-fluidstack","title":{"en":"AI processors","fr":"Processeurs d’IA"},"metric":"processors","basis":"reported","quantity":{"value":500000,"unit":"{processor}","modifier":"exactly","lower":500000,"upper":500000,"phrase":"500 000 processeurs"},"counts":{"en":"AI processors of a new generation; the article does not say of which kind","fr":"Processeurs d’IA de nouvelle génération ; l’article ne dit pas de quel type"},"date":{"edtf":"[..2028]","earliest":"2025-02-01","latest":"2028-12-31","precision":"year","inferred":["earliest"]},"disputed":false,"derivation":null,"links":{"self":"/v1/figures/ai-processors","deal":"/v1/deals/france-fluidstack"}}
                     *     {"id":"electric-power","deal":"france-fluidstack","title":{"en":"Power of the supercomputer","fr":"Puissance du supercalculateur"},"metric":"electric-power","basis":"reported","quantity":{"value":1,"unit":"GW","modifier":"exactly","lower":1,"upper":1,"phrase":"1 gigawatt"},"counts":null,"date":null,"disputed":false,"derivation":null,"links":{"self":"/v1/figures/electric-power","deal":"/v1/deals/france-fluidstack"}}
                     */
                    "application/x-ndjson": string;
                    /**
                     * @example id,deal,title_en,title_fr,metric,basis,quantity_value,quantity_unit,quantity_modifier,quantity_lower,quantity_upper,quantity_phrase,counts_en,counts_fr,date_edtf,date_earliest,date_latest,date_precision,date_inferred,disputed,derivation_formula,derivation_inputs,derivation_assumption_en,derivation_assumption_fr,links_self
                     *     ai-processors,france-fluidstack,AI processors,Processeurs d’IA,processors,reported,500000,{processor},exactly,500000,500000,500 000 processeurs,AI processors of a new generation; the article does not say of which kind,Processeurs d’IA de nouvelle génération ; l’article ne dit pas de quel type,[..2028],2025-02-01,2028-12-31,year,earliest,false,,,,,/v1/figures/ai-processors
                     *     electric-power,france-fluidstack,Power of the supercomputer,Puissance du supercalculateur,electric-power,reported,1,GW,exactly,1,1,1 gigawatt,,,,,,,,false,,,,,/v1/figures/electric-power
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
    listMilestones: {
        parameters: {
            query?: {
                /** @description Answer as a reader of that day would have known: a source counts once its publication date is certainly past. A year or month means its last day; today by default. A day to come means: if nothing more were published until then. For example `2025-12-31`. */
                asOf?: components["parameters"]["asOf"];
                /** @description The place where the page begins, as given in `next`. Opaque: it is made here, and only here. */
                cursor?: string;
                /** @description Only what belongs to this deal. For example `france-fluidstack`. */
                deal?: components["parameters"]["deal"];
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
                     * @example {"id":"processors-deadline","deal":"france-fluidstack","title":{"en":"Deadline for the AI processors","fr":"Échéance des processeurs d’IA"},"status":"planned","overdue":false,"disputed":false,"date":{"edtf":"[..2028]","earliest":"2025-02-01","latest":"2028-12-31","precision":"year","inferred":["earliest"]},"links":{"self":"/v1/milestones/processors-deadline","deal":"/v1/deals/france-fluidstack"}}
                     *     {"id":"agreement-signed","deal":"france-fluidstack","title":{"en":"Agreement signed","fr":"Signature de l’accord"},"status":"reached","overdue":false,"disputed":false,"date":{"edtf":"2025-02-10","earliest":"2025-02-10","latest":"2025-02-10","precision":"day","inferred":[]},"links":{"self":"/v1/milestones/agreement-signed","deal":"/v1/deals/france-fluidstack"}}
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
                     *     UID:processors-deadline@gigawatt.example
                     *     SEQUENCE:0
                     *     DTSTAMP:20250228T000000Z
                     *     DTSTART;VALUE=DATE:20250201
                     *     DTEND;VALUE=DATE:20290101
                     *     X-MICROSOFT-CDO-ALLDAYEVENT:TRUE
                     *     X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT:TRUE
                     *     SUMMARY:Deadline for the AI processors (“prévus d’ici 2028”)
                     *     TRANSP:TRANSPARENT
                     *     DESCRIPTION:Échéance des processeurs d’IA\nplanned\; [..2028] (EDTF):
                     *      2025-02-01 to 2028-12-31\nReported by lanouvelletribune-2025-02\nDeal: fra
                     *      nce-fluidstack
                     *     URL;VALUE=URI:http://localhost:80/v1/milestones/processors-deadline
                     *     STATUS:TENTATIVE
                     *     LAST-MODIFIED:20250228T000000Z
                     *     END:VEVENT
                     *     BEGIN:VEVENT
                     *     UID:agreement-signed@gigawatt.example
                     *     SEQUENCE:0
                     *     DTSTAMP:20250228T000000Z
                     *     DTSTART;VALUE=DATE:20250210
                     *     DTEND;VALUE=DATE:20250211
                     *     X-MICROSOFT-CDO-ALLDAYEVENT:TRUE
                     *     X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT:TRUE
                     *     SUMMARY:Agreement signed
                     *     TRANSP:TRANSPARENT
                     *     DESCRIPTION:Signature de l’accord\nreached\; 2025-02-10 (EDTF): 2025-02-
                     *      10\nReported by lanouvelletribune-2025-02\nDeal: france-fluidstack
                     *     URL;VALUE=URI:http://localhost:80/v1/milestones/agreement-signed
                     *     STATUS:CONFIRMED
                     *     LAST-MODIFIED:20250228T000000Z
                     *     END:VEVENT
                     *     END:VCALENDAR
                     */
                    "text/calendar": string;
                    /**
                     * @example id,deal,title_en,title_fr,status,overdue,disputed,date_edtf,date_earliest,date_latest,date_precision,date_inferred,match,links_self
                     *     processors-deadline,france-fluidstack,Deadline for the AI processors,Échéance des processeurs d’IA,planned,false,false,[..2028],2025-02-01,2028-12-31,year,earliest,,/v1/milestones/processors-deadline
                     *     agreement-signed,france-fluidstack,Agreement signed,Signature de l’accord,reached,false,false,2025-02-10,2025-02-10,2025-02-10,day,,,/v1/milestones/agreement-signed
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
                     *     SEQUENCE:0
                     *     DTSTAMP:20250228T000000Z
                     *     DTSTART;VALUE=DATE:20260101
                     *     DTEND;VALUE=DATE:20270101
                     *     X-MICROSOFT-CDO-ALLDAYEVENT:TRUE
                     *     X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT:TRUE
                     *     SUMMARY:Progressive entry into service begins (“dès 2026”)
                     *     TRANSP:TRANSPARENT
                     *     DESCRIPTION:Début de la mise en service progressive\nplanned\; 2026 (EDTF
                     *      ): 2026-01-01 to 2026-12-31\nReported by lanouvelletribune-2025-02\nDeal:
                     *      france-fluidstack
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
                     * @example {"id":"emmanuel-macron","title":{"en":"Emmanuel Macron","fr":"Emmanuel Macron"},"kind":"person","country":"FR","roles":[{"deal":"france-fluidstack","roles":["endorser"]}],"inferred":["country"],"disputed":false,"links":{"self":"/v1/partners/emmanuel-macron"}}
                     *     {"id":"fluidstack","title":{"en":"Fluidstack","fr":"Fluidstack"},"kind":"company","country":"GB","roles":[{"deal":"france-fluidstack","roles":["developer","signatory"]}],"inferred":[],"disputed":false,"links":{"self":"/v1/partners/fluidstack"}}
                     */
                    "application/x-ndjson": string;
                    /**
                     * @example id,title_en,title_fr,kind,country,inferred,disputed,roles,links_self
                     *     emmanuel-macron,Emmanuel Macron,Emmanuel Macron,person,FR,country,false,france-fluidstack:endorser,/v1/partners/emmanuel-macron
                     *     fluidstack,Fluidstack,Fluidstack,company,GB,,false,france-fluidstack:developer|france-fluidstack:signatory,/v1/partners/fluidstack
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
    listReports: {
        parameters: {
            query?: {
                /** @description Answer as a reader of that day would have known: a source counts once its publication date is certainly past. A year or month means its last day; today by default. A day to come means: if nothing more were published until then. For example `2025-12-31`. */
                asOf?: components["parameters"]["asOf"];
                /** @description The place where the page begins, as given in `next`. Opaque: it is made here, and only here. */
                cursor?: string;
                /** @description Only what belongs to this deal. For example `france-fluidstack`. */
                deal?: components["parameters"]["deal"];
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
                     * @example {"id":"france-fluidstack-by-lanouvelletribune-2025-02","kind":"deal","about":"france-fluidstack","source":"lanouvelletribune-2025-02","evidence":[{"sentence":7,"start":791,"end":817,"phrase":"a signé le 10 février 2025"},{"sentence":7,"start":821,"end":854,"phrase":"accord historique avec Fluidstack"},{"sentence":7,"start":915,"end":949,"phrase":"construction d’un supercalculateur"}],"title":{"en":"France and Fluidstack, 1 GW AI supercomputer","fr":"France et Fluidstack, supercalculateur d’IA de 1 GW"},"status":"signed","date":{"edtf":"2025-02-10","earliest":"2025-02-10","latest":"2025-02-10","precision":"day","inferred":[]},"quantity":null,"says":{"en":"signed; agreement; 10 February 2025; Construction of an AI supercomputer with a power of 1 GW","fr":"signé ; accord ; 10 février 2025 ; Construction d’un supercalculateur d’IA d’une puissance de 1 GW"},"published":{"edtf":"2025-02","earliest":"2025-02-01","latest":"2025-02-28"},"publisher":"La Nouvelle Tribune","address":"https://lanouvelletribune.info/2025/02/la-france-veut-defier-les-usa-et-la-chine-avec-un-investissement-inedit/","links":{"self":"/v1/reports/france-fluidstack-by-lanouvelletribune-2025-02","about":"/v1/deals/france-fluidstack?source=lanouvelletribune-2025-02","source":"/v1/sources/lanouvelletribune-2025-02"}}
                     *     {"id":"french-government-by-lanouvelletribune-2025-02","kind":"partner","about":"french-government","source":"lanouvelletribune-2025-02","evidence":[{"sentence":7,"start":766,"end":798,"phrase":"Le gouvernement français a signé"}],"title":{"en":"French government","fr":"Gouvernement français"},"status":null,"date":null,"quantity":null,"says":{"en":"government; FR; signatory","fr":"gouvernement ; FR ; signataire"},"published":{"edtf":"2025-02","earliest":"2025-02-01","latest":"2025-02-28"},"publisher":"La Nouvelle Tribune","address":"https://lanouvelletribune.info/2025/02/la-france-veut-defier-les-usa-et-la-chine-avec-un-investissement-inedit/","links":{"self":"/v1/reports/french-government-by-lanouvelletribune-2025-02","about":"/v1/partners/french-government?source=lanouvelletribune-2025-02","source":"/v1/sources/lanouvelletribune-2025-02"}}
                     */
                    "application/x-ndjson": string;
                    /**
                     * @example id,kind,about,title_en,title_fr,says_en,says_fr,status,date_edtf,date_earliest,date_latest,date_precision,date_inferred,quantity_value,quantity_unit,quantity_modifier,quantity_lower,quantity_upper,quantity_phrase,source,publisher,published_edtf,published_earliest,published_latest,sentences,phrases,address,links_self,links_about
                     *     france-fluidstack-by-lanouvelletribune-2025-02,deal,france-fluidstack,"France and Fluidstack, 1 GW AI supercomputer","France et Fluidstack, supercalculateur d’IA de 1 GW",signed; agreement; 10 February 2025; Construction of an AI supercomputer with a power of 1 GW,signé ; accord ; 10 février 2025 ; Construction d’un supercalculateur d’IA d’une puissance de 1 GW,signed,2025-02-10,2025-02-10,2025-02-10,day,,,,,,,,lanouvelletribune-2025-02,La Nouvelle Tribune,2025-02,2025-02-01,2025-02-28,7|7|7,a signé le 10 février 2025|accord historique avec Fluidstack|construction d’un supercalculateur,https://lanouvelletribune.info/2025/02/la-france-veut-defier-les-usa-et-la-chine-avec-un-investissement-inedit/,/v1/reports/france-fluidstack-by-lanouvelletribune-2025-02,/v1/deals/france-fluidstack?source=lanouvelletribune-2025-02
                     *     french-government-by-lanouvelletribune-2025-02,partner,french-government,French government,Gouvernement français,government; FR; signatory,gouvernement ; FR ; signataire,,,,,,,,,,,,,lanouvelletribune-2025-02,La Nouvelle Tribune,2025-02,2025-02-01,2025-02-28,7,Le gouvernement français a signé,https://lanouvelletribune.info/2025/02/la-france-veut-defier-les-usa-et-la-chine-avec-un-investissement-inedit/,/v1/reports/french-government-by-lanouvelletribune-2025-02,/v1/partners/french-government?source=lanouvelletribune-2025-02
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
                cursor?: components["parameters"]["cursor"];
                /** @description Only what belongs to this deal. For example `france-fluidstack`. */
                deal?: components["parameters"]["deal"];
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
                    /** @example {"id":"lanouvelletribune-2025-02","publisher":"La Nouvelle Tribune","title":"La France veut défier les USA et la Chine avec un investissement inédit","language":"fr","published":{"edtf":"2025-02","earliest":"2025-02-01","latest":"2025-02-28","precision":"month","inferred":[]},"address":"https://lanouvelletribune.info/2025/02/la-france-veut-defier-les-usa-et-la-chine-avec-un-investissement-inedit/","reliability":{"grade":"C","reason":{"en":"A general news site that reworks what others reported; it names no document and nobody who was asked.","fr":"Un site d’information générale qui reprend ce que d’autres ont rapporté ; il ne cite ni document ni personne interrogée."}},"credits":[{"for":"photo","name":"Reuters"}],"repeats":[],"text":{"sha256":"2c2f8de21fe83f2538dd13e93a5cde696a77c74c828f485550fbc234c12455c6","characters":3011},"links":{"self":"/v1/sources/lanouvelletribune-2025-02","claims":"/v1/claims?source=lanouvelletribune-2025-02"}} */
                    "application/x-ndjson": string;
                    /**
                     * @example id,publisher,title,language,published_edtf,published_earliest,published_latest,published_precision,address,reliability_grade,reliability_reason_en,reliability_reason_fr,repeats,text_sha256,text_characters,credits,links_self
                     *     lanouvelletribune-2025-02,La Nouvelle Tribune,La France veut défier les USA et la Chine avec un investissement inédit,fr,2025-02,2025-02-01,2025-02-28,month,https://lanouvelletribune.info/2025/02/la-france-veut-defier-les-usa-et-la-chine-avec-un-investissement-inedit/,C,A general news site that reworks what others reported; it names no document and nobody who was asked.,Un site d’information générale qui reprend ce que d’autres ont rapporté ; il ne cite ni document ni personne interrogée.,,2c2f8de21fe83f2538dd13e93a5cde696a77c74c828f485550fbc234c12455c6,3011,photo: Reuters,/v1/sources/lanouvelletribune-2025-02
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
