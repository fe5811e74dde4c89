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
         * Liveness probe
         * @description Liveness probe: returns 200 while the process runs.
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
         * Readiness probe
         * @description Readiness probe: returns 200 with the edition being served, or 503 when the server is overloaded, shutting down, or its register is damaged.
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
    "/mcp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tools for language models
         * @description Receives one JSON-RPC message of the Model Context Protocol (MCP), revisions 2025-11-25 and 2026-07-28. There are no sessions. `initialize` or `server/discover` returns instructions, and `tools/list` returns the tools with the schemas of their arguments.
         */
        post: operations["callMcp"];
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
         * Changes
         * @description Lists what became known each day, newest first: first reports, changed values, confirmations, disputes, and plans that became overdue or were dropped. Derived figures are omitted, because they change with their inputs. Also available as an Atom feed.
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
         * Change
         * @description Returns what became known about one record on one day.
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
         * Claims
         * @description Lists qualitative statements, each by one source about one record, paraphrased in English and French.
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
         * Claim with its evidence
         * @description Returns a claim: the statement, its certainty, and its evidence in the source.
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
         * Dataset and downloads
         * @description Returns the edition being served, its number of records, the terms of use, and the downloads: the whole register as SQLite and JSON, every list as CSV and NDJSON.
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
         * Edition and its files
         * @description Returns an edition with links to its files. The id of an edition is the SHA-256 of its content, so a file URL always returns the same bytes.
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
         * Download of a file
         * @description Downloads a file of an edition. Supports `Range`. `current` redirects (302) to the edition being served.
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
         * @description Lists deals with their current values, status history, relations, partners, reported figures and milestones.
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
         * Deal with its reports
         * @description Returns a deal: its current values, partners, reported figures and milestones, and all reports about it with their evidence, as known on the date `asOf`.
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
         * History of a deal
         * @description Returns the history of a deal up to the date `asOf`: its values in each period, with their sources.
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
         * Timeline of a deal
         * @description Returns the publications, changes of status and milestones of a deal in chronological order, as known on the date `asOf`.
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
         * Editions
         * @description Lists all editions (immutable snapshots) of the register, newest first. Most endpoints take an id as `edition` and then query the register as it was.
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
         * Edition and what it changed
         * @description Returns when an edition was recorded, and each record that it added, corrected or removed.
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
         * @description Lists quantities of power, money, processors, jobs and so on, and figures that the register calculates from these. Each quantity has a unit, a qualifier such as "about", and bounds. `sort=value` compares figures in one unit if `metric` or `unit` is given, and otherwise sorts by the number as shown.
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
         * Figure with its reports
         * @description Returns a figure: its current values, and all reports about it with their evidence, as known on the date `asOf`. A derived figure has a formula and inputs instead of reports.
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
         * History of a figure
         * @description Returns the history of a figure up to the date `asOf`: its values in each period, with their sources.
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
         * Milestones
         * @description Lists milestones with date, status and outcome. `from` and `to` select milestones of which at least one possible day lies in the window; with `match=certain`, all possible days must lie in it.
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
         * Milestone with its reports
         * @description Returns a milestone: its current values and outcome, and all reports about it with their evidence, as known on the date `asOf`.
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
         * History of a milestone
         * @description Returns the history of a milestone up to the date `asOf`: its values in each period, with their sources, and by how many days each new date slipped.
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
         * @description Lists governments, companies, people and public bodies that take part in deals, with country and roles.
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
         * Partner with its reports
         * @description Returns a partner: its current values and roles, and all reports about it with their evidence, as known on the date `asOf`.
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
         * History of a partner
         * @description Returns the history of a partner up to the date `asOf`: its values in each period, with their sources.
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
    "/v1/partners/{id}/record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Track record of a partner
         * @description Returns how many promises the deals of a partner made, and what became of them, as known on the date `asOf`. Counts deals in which the partner is developer or operator, and lists every counted promise.
         */
        get: operations["getPartnerRecord"];
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
         * Reports
         * @description Lists all reports and claims with their evidence, newest publication first. Also available as an Atom feed.
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
         * Report with its evidence
         * @description Returns what one source reports about one record, with its evidence in the source.
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
         * @description Searches titles, statuses, outcomes, quantities, dates, claims and quotes in English and French, best matches first. If no text contains all words, results contain at least one of them (`matched` is `any`). Misspelt words are corrected (`corrected`). If each word is common but few texts contain all of them, a page may be short or empty while `next` is set: keep following it.
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
    "/v1/sites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sites
         * @description Lists the places where deals are to be carried out, with municipality, region, country and coordinates as sources give them. Also available as GeoJSON.
         */
        get: operations["listSites"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sites/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Site with its reports
         * @description Returns a site: its current values and deals, and all reports about it with their evidence, as known on the date `asOf`.
         */
        get: operations["getSite"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sites/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * History of a site
         * @description Returns the history of a site up to the date `asOf`: its values in each period, with their sources.
         */
        get: operations["getSiteHistory"];
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
         * @description Lists publications with publisher, language, publication date, reliability grade and URL.
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
         * Source with its coverage
         * @description Returns a source with its sentences. Each sentence lists the reports and claims that cite it or, if there are none, the reason.
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
    "/v1/totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Totals
         * @description Returns the sum of the current values of one metric over deals, in one unit. Of each deal, its largest figure for the whole counts or, if there is none by `dueBy`, the largest of each phase. A project inside a programme that reports the metric is left out. The rules avoid adding the same capacity twice but cannot exclude it: phases may include one another, and deals may share a site. The response lists what was added, and what was left out and why.
         */
        get: operations["getTotals"];
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
        /** @description A figure that a total adds or leaves out, as its source reports it. */
        Addend: {
            /** @description Confidence of the quantity. */
            confidence: components["schemas"]["Confidence"] | null;
            /**
             * @description What the figure is for: the `whole` deal, one `phase` of it, or one unit (`per-unit`), such as one site. Only figures that cover the same are combined.
             * @enum {string}
             */
            covers: "whole" | "phase" | "per-unit";
            /** @description Date at which the quantity holds or is due; null if the report of the quantity gives none. */
            date: components["schemas"]["UncertainDate"] | null;
            /**
             * @description Id of the deal that the figure belongs to.
             * @example france-fluidstack
             */
            deal: components["schemas"]["Id"];
            /**
             * @description Kind of the deal. `project`: one construction project. `programme`: an umbrella plan for several projects; its figures do not apply to any single project.
             * @enum {string}
             */
            dealKind: "project" | "programme";
            /**
             * @description Current status of the deal; null if none is reported.
             * @enum {string|null}
             */
            dealStatus: "announced" | "selected" | "negotiating" | "signed" | "under-construction" | "operational" | "completed" | "paused" | "withdrawn" | "cancelled" | null;
            /** @description Title of the deal. */
            dealTitle: components["schemas"]["BilingualText"];
            /** @description Whether independent sources of grades A to C report values that cannot both hold. */
            disputed: boolean;
            /**
             * @description Id of the figure.
             * @example france-fluidstack.electric-power
             */
            id: components["schemas"]["Id"];
            links: {
                deal: components["schemas"]["Link"];
                self: components["schemas"]["Link"];
            };
            /**
             * @description Slug of the phase; null unless `covers` is `phase`.
             * @example phase-1
             */
            phase: string | null;
            /** @description Reported or derived quantity; null if none is reported. */
            quantity: components["schemas"]["Quantity"] | null;
            /** @description What the quantity counts or measures; null if the unit says it. */
            scope: components["schemas"]["BilingualText"] | null;
            /** @description Id of the source whose report gives the quantity. */
            source: components["schemas"]["Id"] | null;
            /** @description Title of the figure. */
            title: components["schemas"]["BilingualText"];
        };
        /** @description Text in the register's own words, in English and French. */
        BilingualText: {
            /** @description Text in English. */
            en: string;
            /** @description Text in French. */
            fr: string;
        };
        /** @description What became known about one record on one day. */
        Change: {
            /** @description Id of the record or claim. */
            about: components["schemas"]["Id"];
            /** @description Changes, one per field. */
            changes: components["schemas"]["FieldChange"][];
            /** @description Id of the deal that the record belongs to; null for a partner, which can take part in several. */
            deal: components["schemas"]["Id"] | null;
            /**
             * @description Id of the change: record id and date.
             * @example france-fluidstack.service-start-2025-02-28
             */
            id: components["schemas"]["Id"];
            /**
             * @description Kind of the record that changed, or `claim`.
             * @enum {string}
             */
            kind: "deal" | "partner" | "site" | "milestone" | "figure" | "claim";
            /**
             * Format: date
             * @description Date on which the change became known: the last possible publication day of its source.
             * @example 2025-02-10
             */
            known: string;
            links: {
                about: components["schemas"]["Link"];
                deal: components["schemas"]["Link"] | null;
                self: components["schemas"]["Link"];
            };
            /** @description All changes in words. */
            says: components["schemas"]["BilingualText"];
            /** @description Title of the record; for a claim, of the record that the claim is about. */
            title: components["schemas"]["BilingualText"];
        };
        /** @description Numbers of added, corrected and removed records. */
        ChangeCounts: {
            /** @description Number of added records. */
            added: number;
            /** @description Number of corrected records: they existed before with other values. */
            changed: number;
            /** @description Number of removed records. */
            removed: number;
        };
        /** @description A record or report that was added, corrected or removed. */
        ChangedRecord: {
            /**
             * @description What happened to the record; `changed` means corrected.
             * @enum {string}
             */
            change: "added" | "changed" | "removed";
            /** @description Id of the record, claim or source. */
            id: string;
            /**
             * @description Kind of the record or, for a report, of the record that it is about.
             * @enum {string}
             */
            kind: "deal" | "partner" | "site" | "milestone" | "figure" | "claim" | "source";
            /**
             * @description URL of the record; if it was removed, in the previous edition.
             * @example /v1/deals/france-fluidstack
             */
            link: components["schemas"]["Link"];
            /** @description Id of the source if a report changed; null if a record itself changed. */
            source: string | null;
        };
        /** @description A page of a list. */
        ChangePage: {
            /** @description Items of this page. */
            items: components["schemas"]["Change"][];
            /** @description URL of the next page; null on the last page. Also in the `Link` header. A page can have fewer items than `limit` even if `next` is set. */
            next: string | null;
        };
        /** @description A reference to a report or claim. */
        Citation: {
            /** @description Id of the record that the report is about, or of the claim. */
            id: components["schemas"]["Id"];
            /**
             * @description Kind of the record that the report is about, or `claim`.
             * @enum {string}
             */
            kind: "deal" | "partner" | "site" | "milestone" | "figure" | "claim";
            /**
             * @description URL of the record or claim.
             * @example /v1/deals/france-fluidstack
             */
            link: components["schemas"]["Link"];
        };
        /** @description A qualitative statement by one source about a record, paraphrased. */
        Claim: {
            /**
             * @description Id of the deal, partner, site, milestone or figure that the claim is about.
             * @example fluidstack
             */
            about: components["schemas"]["Id"];
            /**
             * @description How certain the source is: `asserted` (stated as a fact), `expected` or `possible`.
             * @enum {string}
             */
            certainty: "asserted" | "expected" | "possible";
            /**
             * @description Id of the deal that the claim belongs to.
             * @example france-fluidstack
             */
            deal: components["schemas"]["Id"];
            /** @description Quotes from the source that support the values or the claim. */
            evidence: components["schemas"]["Evidence"][];
            /**
             * @description Id of the claim.
             * @example residual-heat-recovered
             */
            id: components["schemas"]["Id"];
            links: {
                about: components["schemas"]["Link"];
                deal: components["schemas"]["Link"];
                self: components["schemas"]["Link"];
                source: components["schemas"]["Link"];
            };
            /** @description Names of countries and companies in the claim that are not partners. */
            mentions: string[];
            published: components["schemas"]["Published"];
            /**
             * Format: date
             * @description Day on which the register added this report or claim, or last corrected its facts (UTC). Not its publication date.
             * @example 2025-02-10
             */
            recorded: string;
            /**
             * Format: date
             * @description Day from which this report or claim is no longer considered, because its source was retracted; null otherwise.
             * @example 2025-02-10
             */
            retracted: string | null;
            /**
             * @description Id of the source that reports the values or makes the claim.
             * @example lanouvelletribune-2025-02
             */
            source: components["schemas"]["Id"];
            /** @description Statement of the source in the register's own words. */
            statement: components["schemas"]["BilingualText"];
            /**
             * @description Topic of the claim, such as `energy` or `jobs`.
             * @enum {string}
             */
            topic: "ai-race" | "approval" | "capability" | "company" | "delivery" | "ecosystem" | "energy" | "finance" | "grid" | "heat" | "jobs" | "land" | "permit" | "site" | "sovereignty" | "water";
        };
        /** @description A page of a list. */
        ClaimPage: {
            /** @description Items of this page. */
            items: components["schemas"]["Claim"][];
            /** @description URL of the next page; null on the last page. Also in the `Link` header. A page can have fewer items than `limit` even if `next` is set. */
            next: string | null;
        };
        /**
         * @description How well sources support a current value, not whether it is true. `high`: at least one source of grade A, or at least two independent ones of grade B. `medium`: otherwise, at least one source of grade B or C. `low`: grade D only.
         * @enum {string}
         */
        Confidence: "high" | "medium" | "low";
        /** @description Position in WGS 84, with its precision. A source gives it. */
        Coordinates: {
            /**
             * @description Degrees north of the equator (WGS 84).
             * @example 49.7906
             */
            latitude: number;
            /**
             * @description Degrees east of Greenwich (WGS 84).
             * @example 2.2483
             */
            longitude: number;
            /**
             * @description What the coordinates locate: the site itself (`exact`), or a point in the municipality or region that contains it.
             * @enum {string}
             */
            precision: "exact" | "municipality" | "region";
        };
        /** @description A deal whose promises a track record counts. */
        CountedDeal: {
            /**
             * @description Id of the deal.
             * @example france-fluidstack
             */
            deal: components["schemas"]["Id"];
            links: {
                self: components["schemas"]["Link"];
            };
            /** @description Roles of the partner in the deal that make it count. */
            roles: ("developer" | "operator")[];
            /** @description Title of the deal. */
            title: components["schemas"]["BilingualText"];
        };
        /** @description Each sentence of the text with the reports and claims that cite it. Absent if the full text was not available. In lists only with `expand=reports`. */
        Coverage: {
            /** @description Number of sentences that a report or claim cites. */
            cited: number;
            /** @description All sentences of the text in order. */
            sentences: components["schemas"]["CoveredSentence"][];
            /** @description Number of sentences that no report or claim cites. */
            withoutFact: number;
        };
        /** @description A sentence of a source, with the reports and claims that cite it. */
        CoveredSentence: {
            /** @description Reports and claims that cite this sentence. */
            citedBy: components["schemas"]["Citation"][];
            /** @description Exclusive end offset in Unicode code points; white space after the sentence is included. */
            end: number;
            /** @description Why no fact was taken from the sentence; null if a report or claim cites it. */
            reason: components["schemas"]["BilingualText"] | null;
            /** @description Number of the sentence in the text, from 1. */
            sentence: number;
            /** @description Start offset in Unicode code points, from 0. */
            start: number;
        };
        /** @description Source of a current value, and how many other sources support it. */
        Current: {
            /** @description Ids of the other sources of grades A to C that report the same value. */
            agreeing: components["schemas"]["Id"][];
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
            /** @description Reliability grade of this source, A (best) to D (worst). */
            reliability: components["schemas"]["Grade"];
            /** @description Id of the source whose report gives the current value. */
            source: components["schemas"]["Id"];
            /** @description Values that other sources of grade D report. They neither confirm nor replace the current value. */
            unconfirmed: {
                /** @description Id of the source of grade D that reports the unconfirmed value. */
                source: components["schemas"]["Id"];
                /** @description Unconfirmed value as text. */
                value: string;
            }[];
        };
        /** @description The register as a whole: edition, size, terms of use and downloads. */
        Dataset: {
            /** @description Numbers of records in the edition. */
            counts: {
                /** @description Number of claims. */
                claims: number;
                /** @description Number of deals. */
                deals: number;
                /** @description Number of quotes that serve as evidence. */
                evidence: number;
                /** @description Number of figures. */
                figures: number;
                /** @description Number of milestones. */
                milestones: number;
                /** @description Number of partners. */
                partners: number;
                /** @description Number of reports. */
                reports: number;
                /** @description Number of sites. */
                sites: number;
                /** @description Number of sources. */
                sources: number;
            };
            /** @description What the dataset contains. */
            description: components["schemas"]["BilingualText"];
            /** @description Files to download. A URL that names an edition always returns the same bytes. */
            distributions: components["schemas"]["Download"][];
            /** @description Id of the edition being served: SHA-256 of its seed, hexadecimal. */
            edition: string;
            /** @description Id of the dataset: always `gigawatt`. */
            id: components["schemas"]["Id"];
            /** @description Languages of the register's own texts (ISO 639 codes). */
            languages: string[];
            /** @description Terms of use of the data. */
            license: components["schemas"]["BilingualText"];
            links: {
                contract: components["schemas"]["Link"];
                deals: components["schemas"]["Link"];
                documentation: components["schemas"]["Link"];
                edition: components["schemas"]["Link"];
                self: components["schemas"]["Link"];
                sources: components["schemas"]["Link"];
            };
            /** @description Period in which the sources were published. */
            published: {
                /**
                 * Format: date
                 * @description First possible publication day; null if unknown.
                 * @example 2025-02-10
                 */
                earliest: string | null;
                /**
                 * Format: date
                 * @description Last possible publication day.
                 * @example 2025-02-10
                 */
                latest: string;
            };
            /**
             * Format: date
             * @description Newest day on which the register recorded something in this edition.
             * @example 2025-02-10
             */
            recorded: string;
            /** @description Title of the dataset. */
            title: components["schemas"]["BilingualText"];
        };
        /** @description How many days late a milestone was reached, as a range; negative if early. */
        DaysLate: {
            /** @description Days from the last possible day of the first promise to the first possible day on which the milestone was reached; null if either is unknown. */
            earliest: number | null;
            /** @description Days from the last possible day of the first promise to the last possible day on which the milestone was reached; null if either is unknown. */
            latest: number | null;
        };
        /** @description An agreement or plan: its current values, partners, figures and milestones. */
        Deal: {
            /**
             * @description Country in which the deal is to be carried out (ISO 3166-1 alpha-2); null if none is reported.
             * @example FR
             */
            country: string | null;
            /** @description For each value, the source of the current value and its support; null if no source reports the value. */
            current: {
                country: components["schemas"]["Current"] | null;
                instrument: components["schemas"]["Current"] | null;
                signed: components["schemas"]["Current"] | null;
                status: components["schemas"]["Current"] | null;
                subject: components["schemas"]["Current"] | null;
            };
            /** @description Disputed fields, with the contradictory values and the reason; empty if none. */
            dispute: components["schemas"]["DealDispute"][];
            /** @description Whether independent sources of grades A to C report values that cannot both hold. */
            disputed: boolean;
            /** @description Reported figures of the deal. Derived figures are at `/v1/figures`. */
            figures: components["schemas"]["DealFigure"][];
            /**
             * @description Id of the deal.
             * @example france-fluidstack
             */
            id: components["schemas"]["Id"];
            /** @description Values that no source states and the register inferred: `country`, if a source only names a town. */
            inferred: string[];
            /**
             * @description Type of agreement, such as `memorandum-of-understanding`; null if none is reported.
             * @enum {string|null}
             */
            instrument: "agreement" | "memorandum-of-understanding" | "commitment" | "contract" | null;
            /**
             * @description `project`: one construction project. `programme`: an umbrella plan for several projects; its figures do not apply to any single project.
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
                sites: components["schemas"]["Link"];
                timeline: components["schemas"]["Link"];
            };
            method: components["schemas"]["Method"];
            /** @description Milestones of the deal in chronological order. */
            milestones: components["schemas"]["DealMilestone"][];
            /** @description Partners of the deal with their roles in it. */
            partners: components["schemas"]["DealPartner"][];
            /** @description Relations to other deals. */
            relations: components["schemas"]["Relation"][];
            /** @description Reports about the deal, newest first. In lists only with `expand=reports`. */
            reports?: components["schemas"]["DealReport"][];
            /** @description Date of signature; null if none is reported. */
            signed: components["schemas"]["UncertainDate"] | null;
            /** @description Sites on which the deal is to be carried out. */
            sites: components["schemas"]["DealSite"][];
            /**
             * @description Status of the deal; null if none is reported.
             * @enum {string|null}
             */
            status: "announced" | "selected" | "negotiating" | "signed" | "under-construction" | "operational" | "completed" | "paused" | "withdrawn" | "cancelled" | null;
            /** @description All statuses that have been current, oldest first. */
            statusHistory: components["schemas"]["StatusChange"][];
            /** @description Subject of the deal in the register's own words; null if none is reported. */
            subject: components["schemas"]["BilingualText"] | null;
            /** @description Title of the deal. */
            title: components["schemas"]["BilingualText"];
        };
        /** @description Contradictory values that independent sources report for one field. */
        DealDispute: {
            /**
             * @description Name of the disputed field.
             * @constant
             */
            field: "instrument";
            /** @description Why the first two contradictory values cannot both hold. */
            reason: components["schemas"]["BilingualText"];
            /** @description Ids of the contradicting sources; the source of the current value comes first. */
            sources: components["schemas"]["Id"][];
            /** @description Value that each source reports, in the order of `sources`. */
            values: ("agreement" | "memorandum-of-understanding" | "commitment" | "contract")[];
        } | {
            /**
             * @description Name of the disputed field.
             * @constant
             */
            field: "signed";
            /** @description Why the first two contradictory values cannot both hold. */
            reason: components["schemas"]["BilingualText"];
            /** @description Ids of the contradicting sources; the source of the current value comes first. */
            sources: components["schemas"]["Id"][];
            /** @description Value that each source reports, in the order of `sources`. */
            values: components["schemas"]["UncertainDate"][];
        } | {
            /**
             * @description Name of the disputed field.
             * @constant
             */
            field: "country";
            /** @description Why the first two contradictory values cannot both hold. */
            reason: components["schemas"]["BilingualText"];
            /** @description Ids of the contradicting sources; the source of the current value comes first. */
            sources: components["schemas"]["Id"][];
            /** @description Value that each source reports, in the order of `sources`. */
            values: string[];
        };
        /** @description A figure of a deal, without its reports. */
        DealFigure: {
            /**
             * @description What the figure is for: the `whole` deal, one `phase` of it, or one unit (`per-unit`), such as one site. Only figures that cover the same are combined.
             * @enum {string}
             */
            covers: "whole" | "phase" | "per-unit";
            /** @description For each value, the source of the current value and its support; null if no source reports the value. Null for derived figures. */
            current: {
                date: components["schemas"]["Current"] | null;
                quantity: components["schemas"]["Current"] | null;
                scope: components["schemas"]["Current"] | null;
            } | null;
            /** @description Date at which the quantity holds or is due; null if the report of the quantity gives none. */
            date: components["schemas"]["UncertainDate"] | null;
            /** @description Whether independent sources of grades A to C report values that cannot both hold. */
            disputed: boolean;
            /**
             * @description Id of the figure.
             * @example france-fluidstack.electric-power
             */
            id: components["schemas"]["Id"];
            links: {
                deal: components["schemas"]["Link"];
                history: components["schemas"]["Link"];
                self: components["schemas"]["Link"];
            };
            /**
             * @description Metric: what the figure measures.
             * @enum {string}
             */
            metric: "electric-power" | "grid-capacity" | "energy-per-year" | "investment" | "contract-value" | "debt" | "cost-estimate" | "investment-per-power" | "investment-per-processor" | "jobs" | "construction-jobs" | "power-per-processor" | "processors" | "share" | "sites" | "area" | "floor-area";
            /**
             * @description Slug of the phase; null unless `covers` is `phase`.
             * @example phase-1
             */
            phase: string | null;
            /** @description Reported or derived quantity; null if none is reported. */
            quantity: components["schemas"]["Quantity"] | null;
            /** @description What the quantity counts or measures; null if the unit says it. */
            scope: components["schemas"]["BilingualText"] | null;
            /** @description Title of the figure. */
            title: components["schemas"]["BilingualText"];
        };
        /** @description Former and current values of a record. Each entry holds all values that were current in a period. */
        DealHistory: {
            /** @description Entries, oldest first. A new entry begins when a report about the record is published or retracted, and when the outcome of a milestone changes. */
            entries: components["schemas"]["DealPast"][];
            /** @description Id of the record. */
            id: components["schemas"]["Id"];
            /**
             * @description Kind of the record.
             * @enum {string}
             */
            kind: "deal" | "partner" | "site" | "milestone" | "figure";
            links: {
                /**
                 * @description URL of this history.
                 * @example /v1/deals/france-fluidstack
                 */
                self: components["schemas"]["Link"];
                /**
                 * @description URL of the record.
                 * @example /v1/deals/france-fluidstack
                 */
                thing: components["schemas"]["Link"];
            };
            /** @description Title of the record. */
            title: components["schemas"]["BilingualText"];
        };
        /** @description A milestone of a deal, without its reports. */
        DealMilestone: {
            /** @description For each value, the source of the current value and its support; null if no source reports the value. */
            current: {
                date: components["schemas"]["Current"] | null;
                status: components["schemas"]["Current"] | null;
            };
            /** @description Date on which the milestone is due or was reached; null if none is reported. */
            date: components["schemas"]["UncertainDate"] | null;
            /** @description How late the milestone was reached, compared with the first promise; null unless `outcome` is `met` and there was an earlier promise. */
            daysLate: components["schemas"]["DaysLate"] | null;
            /** @description Days from the latest possible day to `asOf`; null unless `outcome` is `overdue`. */
            daysOverdue: number | null;
            /** @description Whether independent sources of grades A to C report values that cannot both hold. */
            disputed: boolean;
            /** @description First planned date that was current while the milestone was reported neither as reached nor as cancelled; null if there was none. A date that only grade D reports, or a retracted source, is no promise. */
            firstPromise: components["schemas"]["FirstPromise"] | null;
            /**
             * @description Id of the milestone.
             * @example france-fluidstack.service-start
             */
            id: components["schemas"]["Id"];
            links: {
                deal: components["schemas"]["Link"];
                history: components["schemas"]["Link"];
                self: components["schemas"]["Link"];
            };
            outcome: components["schemas"]["Outcome"];
            /** @description How well the outcome is supported: confidence of the status that decides it, which is that of the milestone or of its deal. If both decide it, the higher confidence. Null if no status is reported. */
            outcomeConfidence: components["schemas"]["Confidence"] | null;
            /** @description Whether `outcome` is `overdue`. */
            overdue: boolean;
            /**
             * Format: date
             * @description First day after the latest possible day, if the milestone is overdue or was when it was dropped; null otherwise.
             * @example 2025-02-10
             */
            overdueSince: string | null;
            /** @description Slip of the current date from the first reported date; null if the date did not change. */
            slippage: components["schemas"]["Slippage"] | null;
            /**
             * @description Current status; null if none is reported.
             * @enum {string|null}
             */
            status: "planned" | "reached" | "cancelled" | null;
            /** @description Title of the milestone. */
            title: components["schemas"]["BilingualText"];
            type: components["schemas"]["MilestoneType"];
        };
        /** @description A page of a list. */
        DealPage: {
            /** @description Items of this page. */
            items: components["schemas"]["Deal"][];
            /** @description URL of the next page; null on the last page. Also in the `Link` header. A page can have fewer items than `limit` even if `next` is set. */
            next: string | null;
        };
        /** @description A partner of a deal, with its roles in this deal only. */
        DealPartner: {
            /**
             * @description Country that sources name as nationality or seat of the partner (ISO 3166-1 alpha-2); null if none is reported.
             * @example FR
             */
            country: string | null;
            /** @description Whether independent sources of grades A to C report values that cannot both hold. */
            disputed: boolean;
            /**
             * @description Id of the partner.
             * @example fluidstack
             */
            id: components["schemas"]["Id"];
            /**
             * @description Values that no source states and the register inferred: `country`, or a role as `roles.<deal>.<role>`.
             * @example [
             *       "country"
             *     ]
             */
            inferred: string[];
            /**
             * @description Kind of partner; null if none is reported.
             * @enum {string|null}
             */
            kind: "government" | "company" | "person" | "public-body" | null;
            links: {
                history: components["schemas"]["Link"];
                record: components["schemas"]["Link"];
                self: components["schemas"]["Link"];
            };
            /** @description Roles of the partner in this deal. */
            roles: ("signatory" | "developer" | "operator" | "investor" | "customer" | "supplier" | "landowner" | "grid-operator" | "endorser")[];
            /** @description Name of the partner. */
            title: components["schemas"]["BilingualText"];
        };
        /** @description Values that were current from `since` until the day before `until`. */
        DealPast: {
            /** @description What changed on the day `since`, with sources. */
            changes: components["schemas"]["FieldChange"][];
            /**
             * @description Country in which the deal is to be carried out (ISO 3166-1 alpha-2); null if none is reported.
             * @example FR
             */
            country: string | null;
            /** @description For each value, the source of the current value and its support; null if no source reports the value. */
            current: {
                country: components["schemas"]["Current"] | null;
                instrument: components["schemas"]["Current"] | null;
                signed: components["schemas"]["Current"] | null;
                status: components["schemas"]["Current"] | null;
                subject: components["schemas"]["Current"] | null;
            };
            /** @description Disputed fields, with the contradictory values and the reason; empty if none. */
            dispute: components["schemas"]["DealDispute"][];
            /** @description Whether independent sources of grades A to C report values that cannot both hold. */
            disputed: boolean;
            /**
             * @description Type of agreement, such as `memorandum-of-understanding`; null if none is reported.
             * @enum {string|null}
             */
            instrument: "agreement" | "memorandum-of-understanding" | "commitment" | "contract" | null;
            /** @description Date of signature; null if none is reported. */
            signed: components["schemas"]["UncertainDate"] | null;
            /**
             * Format: date
             * @description First day on which these values were current.
             * @example 2025-02-10
             */
            since: string;
            /**
             * @description Status of the deal; null if none is reported.
             * @enum {string|null}
             */
            status: "announced" | "selected" | "negotiating" | "signed" | "under-construction" | "operational" | "completed" | "paused" | "withdrawn" | "cancelled" | null;
            /** @description Subject of the deal in the register's own words; null if none is reported. */
            subject: components["schemas"]["BilingualText"] | null;
            /**
             * Format: date
             * @description First day of the next entry; null for the latest entry.
             * @example 2025-02-10
             */
            until: string | null;
        };
        /** @description Values that one source reports about a deal, with evidence. */
        DealReport: {
            /**
             * @description Country in which the deal is to be carried out (ISO 3166-1 alpha-2); null if none is reported.
             * @example FR
             */
            country: string | null;
            /** @description Quotes from the source that support the values or the claim. */
            evidence: components["schemas"]["Evidence"][];
            /**
             * @description Type of agreement, such as `memorandum-of-understanding`; null if none is reported.
             * @enum {string|null}
             */
            instrument: "agreement" | "memorandum-of-understanding" | "commitment" | "contract" | null;
            published: components["schemas"]["Published"];
            /**
             * Format: date
             * @description Day on which the register added this report or claim, or last corrected its facts (UTC). Not its publication date.
             * @example 2025-02-10
             */
            recorded: string;
            /**
             * Format: date
             * @description Day from which this report or claim is no longer considered, because its source was retracted; null otherwise.
             * @example 2025-02-10
             */
            retracted: string | null;
            /** @description Date of signature; null if none is reported. */
            signed: components["schemas"]["UncertainDate"] | null;
            /**
             * @description Id of the source that reports the values or makes the claim.
             * @example lanouvelletribune-2025-02
             */
            source: components["schemas"]["Id"];
            /** @description Id of the partner who states this, if the source is the partner's own text or repeats it; null for the source's own reporting. */
            statedBy: components["schemas"]["Id"] | null;
            /**
             * @description Status of the deal; null if none is reported.
             * @enum {string|null}
             */
            status: "announced" | "selected" | "negotiating" | "signed" | "under-construction" | "operational" | "completed" | "paused" | "withdrawn" | "cancelled" | null;
            /** @description Subject of the deal in the register's own words; null if none is reported. */
            subject: components["schemas"]["BilingualText"] | null;
            /** @description Fields (such as `status`) for which the source says explicitly that earlier reports no longer hold. */
            supersedes: string[];
        };
        /** @description A site of a deal, without its reports. */
        DealSite: {
            /** @description Coordinates that a source gives, with their precision; null if no source gives any. */
            coordinates: components["schemas"]["Coordinates"] | null;
            /**
             * @description Country (ISO 3166-1 alpha-2); null if none is reported.
             * @example FR
             */
            country: string | null;
            /**
             * @description Id of the site.
             * @example le-bosquel
             */
            id: components["schemas"]["Id"];
            links: {
                deals: components["schemas"]["Link"];
                history: components["schemas"]["Link"];
                self: components["schemas"]["Link"];
            };
            /**
             * @description Name of the municipality; null if none is reported.
             * @example Le Bosquel
             */
            municipality: string | null;
            /**
             * @description Name of the region, department or county; null if none is reported.
             * @example Somme
             */
            region: string | null;
            /** @description Name of the site. */
            title: components["schemas"]["BilingualText"];
        };
        /** @description How the register derives a figure from reported ones. */
        Derivation: {
            /** @description Assumption under which the formula holds. */
            assumption: components["schemas"]["BilingualText"];
            /**
             * @description Slugs of figures of the same deal, and constants with units, joined by `*` and `/`, evaluated from left to right.
             * @example electric-power / ai-processors
             */
            formula: string;
            /** @description URLs of the input figures, in the order of the formula. */
            inputs: components["schemas"]["Link"][];
        };
        /** @description A file with the whole register or a part of it. */
        Download: {
            /** @description Size of the file in bytes. */
            bytes: number;
            links: {
                /**
                 * @description URL of the file.
                 * @example /v1/deals/france-fluidstack
                 */
                self: components["schemas"]["Link"];
            };
            /**
             * @description Media type of the file.
             * @example text/csv
             */
            mediaType: string;
            /**
             * @description Name of the file.
             * @example milestones.csv
             */
            name: string;
            /** @description SHA-256 of the file, hexadecimal. */
            sha256: string;
            /** @description What the file contains, in words. */
            title: components["schemas"]["BilingualText"];
        };
        /** @description An edition (immutable snapshot) and its files. */
        Edition: {
            /**
             * Format: date
             * @description Date (`asOf`) for which the files of this edition were made.
             * @example 2025-02-10
             */
            asOf: string;
            /** @description Files to download. A URL that names an edition always returns the same bytes. */
            distributions: components["schemas"]["Download"][];
            /** @description Id of the edition: SHA-256 of its seed, hexadecimal. */
            id: string;
            /** @description Whether this edition is served by default. */
            isCurrent: boolean;
            links: {
                dataset: components["schemas"]["Link"];
                self: components["schemas"]["Link"];
            };
            /**
             * Format: date
             * @description Newest day on which the register recorded something in this edition.
             * @example 2025-02-10
             */
            recorded: string;
        };
        /** @description An edition with each record that it changed. */
        EditionDetail: {
            /**
             * Format: date-time
             * @description Time at which this server received the edition (UTC).
             */
            added: string;
            /** @description Records and reports added, corrected or removed: at most the first 1000. Empty for the first edition, in which all are new. */
            changed: components["schemas"]["ChangedRecord"][];
            /** @description Numbers of records added, corrected and removed since the previous edition. In the first edition all records are added. */
            changes: {
                records: components["schemas"]["ChangeCounts"];
                reports: components["schemas"]["ChangeCounts"];
                sources: components["schemas"]["ChangeCounts"];
            };
            /** @description Id of the edition: SHA-256 of its seed, hexadecimal. */
            id: string;
            /** @description Whether this edition is served by default. */
            isCurrent: boolean;
            links: {
                /**
                 * @description URL of the deals in this edition.
                 * @example /v1/deals/france-fluidstack
                 */
                deals: components["schemas"]["Link"];
                /**
                 * @description URL of the list of downloads of this edition.
                 * @example /v1/deals/france-fluidstack
                 */
                files: components["schemas"]["Link"];
                self: components["schemas"]["Link"];
            };
            /**
             * Format: date
             * @description Newest day on which the register recorded something in this edition.
             * @example 2025-02-10
             */
            recorded: string;
        };
        /** @description An edition (immutable snapshot of the register): when it was recorded, and how much it changed. */
        EditionRecord: {
            /**
             * Format: date-time
             * @description Time at which this server received the edition (UTC).
             */
            added: string;
            /** @description Numbers of records added, corrected and removed since the previous edition. In the first edition all records are added. */
            changes: {
                records: components["schemas"]["ChangeCounts"];
                reports: components["schemas"]["ChangeCounts"];
                sources: components["schemas"]["ChangeCounts"];
            };
            /** @description Id of the edition: SHA-256 of its seed, hexadecimal. */
            id: string;
            /** @description Whether this edition is served by default. */
            isCurrent: boolean;
            links: {
                /**
                 * @description URL of the deals in this edition.
                 * @example /v1/deals/france-fluidstack
                 */
                deals: components["schemas"]["Link"];
                /**
                 * @description URL of the list of downloads of this edition.
                 * @example /v1/deals/france-fluidstack
                 */
                files: components["schemas"]["Link"];
                self: components["schemas"]["Link"];
            };
            /**
             * Format: date
             * @description Newest day on which the register recorded something in this edition.
             * @example 2025-02-10
             */
            recorded: string;
        };
        /** @description A page of a list. */
        EditionRecordPage: {
            /** @description Items of this page. */
            items: components["schemas"]["EditionRecord"][];
            /** @description URL of the next page; null on the last page. Also in the `Link` header. A page can have fewer items than `limit` even if `next` is set. */
            next: string | null;
        };
        /** @description A quote from a source, with its position if the full text was available. */
        Evidence: components["schemas"]["LocatedEvidence"] | components["schemas"]["UnlocatedEvidence"];
        /** @description A figure that is not added, with the reason. */
        Exclusion: {
            /** @description URL of the figure or programme whose figure takes its place; null if none. */
            by: components["schemas"]["Link"] | null;
            /** @description Confidence of the quantity. */
            confidence: components["schemas"]["Confidence"] | null;
            /**
             * @description What the figure is for: the `whole` deal, one `phase` of it, or one unit (`per-unit`), such as one site. Only figures that cover the same are combined.
             * @enum {string}
             */
            covers: "whole" | "phase" | "per-unit";
            /** @description Date at which the quantity holds or is due; null if the report of the quantity gives none. */
            date: components["schemas"]["UncertainDate"] | null;
            /**
             * @description Id of the deal that the figure belongs to.
             * @example france-fluidstack
             */
            deal: components["schemas"]["Id"];
            /**
             * @description Kind of the deal. `project`: one construction project. `programme`: an umbrella plan for several projects; its figures do not apply to any single project.
             * @enum {string}
             */
            dealKind: "project" | "programme";
            /**
             * @description Current status of the deal; null if none is reported.
             * @enum {string|null}
             */
            dealStatus: "announced" | "selected" | "negotiating" | "signed" | "under-construction" | "operational" | "completed" | "paused" | "withdrawn" | "cancelled" | null;
            /** @description Title of the deal. */
            dealTitle: components["schemas"]["BilingualText"];
            /** @description Whether independent sources of grades A to C report values that cannot both hold. */
            disputed: boolean;
            /**
             * @description Id of the figure.
             * @example france-fluidstack.electric-power
             */
            id: components["schemas"]["Id"];
            links: {
                deal: components["schemas"]["Link"];
                self: components["schemas"]["Link"];
            };
            /**
             * @description Slug of the phase; null unless `covers` is `phase`.
             * @example phase-1
             */
            phase: string | null;
            /** @description Reported or derived quantity; null if none is reported. */
            quantity: components["schemas"]["Quantity"] | null;
            /**
             * @description Why the figure is not added. `deal-filtered`: the deal does not match the filters. `no-number`: no quantity is reported. `per-unit`: it is for one unit, such as one site. `no-due-date`: `dueBy` is given, and the figure has no date. `due-later`: it is not certainly due by `dueBy`. `smaller-whole`: a larger figure for the whole deal takes its place. `smaller-phase`: a larger figure for the same phase takes its place. `phase-of-whole`: a figure for the whole deal takes its place. `inside-programme`: the figure of a programme that contains the deal takes its place. `other-currency`: `unit` is another currency.
             * @enum {string}
             */
            reason: "deal-filtered" | "no-number" | "per-unit" | "no-due-date" | "due-later" | "smaller-whole" | "smaller-phase" | "phase-of-whole" | "inside-programme" | "other-currency";
            /** @description The reason in words. */
            says: components["schemas"]["BilingualText"];
            /** @description What the quantity counts or measures; null if the unit says it. */
            scope: components["schemas"]["BilingualText"] | null;
            /** @description Id of the source whose report gives the quantity. */
            source: components["schemas"]["Id"] | null;
            /** @description Title of the figure. */
            title: components["schemas"]["BilingualText"];
        };
        /** @description A change of one field of a record. */
        FieldChange: {
            /** @description Reported value, as text; null if there is none. */
            after: string | null;
            /** @description Current value before the change, as text; null if there was none. */
            before: string | null;
            /**
             * @description Kind of change. `reported`: first value. `changed`: new current value. `confirmed`: one more independent source reports the current value. `repeated`: a source that repeats another one, or is of grade D, reports the current value. `added`: a different value that does not become current. `disputed`: independent sources newly contradict each other, or more of them do. `overdue`: the latest possible day of a milestone is over, and no source of grades A to C reports it as reached. `dropped`: the deal of a milestone is reported as withdrawn or cancelled.
             * @enum {string}
             */
            change: "reported" | "changed" | "confirmed" | "repeated" | "added" | "disputed" | "overdue" | "dropped";
            /**
             * @description Name of the field that changed.
             * @example date
             */
            field: string;
            /** @description Reported value or change in words. */
            says: components["schemas"]["BilingualText"];
            /** @description Ids of the sources of the change; empty if only time passed, as for `overdue`. */
            sources: components["schemas"]["Id"][];
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
            /** @description For each value, the source of the current value and its support; null if no source reports the value. Null for derived figures. */
            current: {
                date: components["schemas"]["Current"] | null;
                quantity: components["schemas"]["Current"] | null;
                scope: components["schemas"]["Current"] | null;
            } | null;
            /** @description Date at which the quantity holds or is due; null if the report of the quantity gives none. */
            date: components["schemas"]["UncertainDate"] | null;
            /**
             * @description Id of the deal that the figure belongs to.
             * @example france-fluidstack
             */
            deal: components["schemas"]["Id"];
            /**
             * @description Kind of the deal. `project`: one construction project. `programme`: an umbrella plan for several projects; its figures do not apply to any single project.
             * @enum {string}
             */
            dealKind: "project" | "programme";
            /**
             * @description Current status of the deal; null if none is reported.
             * @enum {string|null}
             */
            dealStatus: "announced" | "selected" | "negotiating" | "signed" | "under-construction" | "operational" | "completed" | "paused" | "withdrawn" | "cancelled" | null;
            /** @description Formula, inputs and assumption of a derived figure; null for a reported one. */
            derivation: components["schemas"]["Derivation"] | null;
            /** @description Disputed fields, with the contradictory values and the reason; empty if none. For a derived figure, the disputes of its inputs. */
            dispute: components["schemas"]["FigureDispute"][];
            /** @description Whether independent sources of grades A to C report values that cannot both hold. */
            disputed: boolean;
            /**
             * @description Id of the figure.
             * @example france-fluidstack.electric-power
             */
            id: components["schemas"]["Id"];
            links: {
                deal: components["schemas"]["Link"];
                history: components["schemas"]["Link"];
                self: components["schemas"]["Link"];
            };
            method: components["schemas"]["Method"];
            /**
             * @description Metric: what the figure measures.
             * @enum {string}
             */
            metric: "electric-power" | "grid-capacity" | "energy-per-year" | "investment" | "contract-value" | "debt" | "cost-estimate" | "investment-per-power" | "investment-per-processor" | "jobs" | "construction-jobs" | "power-per-processor" | "processors" | "share" | "sites" | "area" | "floor-area";
            /**
             * @description Slug of the phase; null unless `covers` is `phase`.
             * @example phase-1
             */
            phase: string | null;
            /** @description Reported or derived quantity; null if none is reported. */
            quantity: components["schemas"]["Quantity"] | null;
            /** @description Reports about the figure, newest first; empty for a derived figure. In lists only with `expand=reports`. */
            reports?: components["schemas"]["FigureReport"][];
            /** @description What the quantity counts or measures; null if the unit says it. */
            scope: components["schemas"]["BilingualText"] | null;
            /** @description Title of the figure. */
            title: components["schemas"]["BilingualText"];
        };
        /** @description Contradictory values that independent sources report for one field. */
        FigureDispute: {
            /**
             * @description Name of the disputed field.
             * @constant
             */
            field: "quantity";
            /** @description Why the first two contradictory values cannot both hold. */
            reason: components["schemas"]["BilingualText"];
            /** @description Ids of the contradicting sources; the source of the current value comes first. */
            sources: components["schemas"]["Id"][];
            /** @description Value that each source reports, in the order of `sources`. */
            values: components["schemas"]["Quantity"][];
        } | {
            /**
             * @description Name of the disputed field.
             * @constant
             */
            field: "date";
            /** @description Why the first two contradictory values cannot both hold. */
            reason: components["schemas"]["BilingualText"];
            /** @description Ids of the contradicting sources; the source of the current value comes first. */
            sources: components["schemas"]["Id"][];
            /** @description Value that each source reports, in the order of `sources`. */
            values: components["schemas"]["UncertainDate"][];
        };
        /** @description Former and current values of a record. Each entry holds all values that were current in a period. */
        FigureHistory: {
            /** @description Entries, oldest first. A new entry begins when a report about the record is published or retracted, and when the outcome of a milestone changes. */
            entries: components["schemas"]["FigurePast"][];
            /** @description Id of the record. */
            id: components["schemas"]["Id"];
            /**
             * @description Kind of the record.
             * @enum {string}
             */
            kind: "deal" | "partner" | "site" | "milestone" | "figure";
            links: {
                /**
                 * @description URL of this history.
                 * @example /v1/deals/france-fluidstack
                 */
                self: components["schemas"]["Link"];
                /**
                 * @description URL of the record.
                 * @example /v1/deals/france-fluidstack
                 */
                thing: components["schemas"]["Link"];
            };
            /** @description Title of the record. */
            title: components["schemas"]["BilingualText"];
        };
        /** @description A page of a list. */
        FigurePage: {
            /** @description Items of this page. */
            items: components["schemas"]["Figure"][];
            /** @description URL of the next page; null on the last page. Also in the `Link` header. A page can have fewer items than `limit` even if `next` is set. */
            next: string | null;
        };
        /** @description Values that were current from `since` until the day before `until`. */
        FigurePast: {
            /** @description What changed on the day `since`, with sources. */
            changes: components["schemas"]["FieldChange"][];
            /** @description For each value, the source of the current value and its support; null if no source reports the value. Null for derived figures. */
            current: {
                date: components["schemas"]["Current"] | null;
                quantity: components["schemas"]["Current"] | null;
                scope: components["schemas"]["Current"] | null;
            } | null;
            /** @description Date at which the quantity holds or is due; null if the report of the quantity gives none. */
            date: components["schemas"]["UncertainDate"] | null;
            /** @description Disputed fields, with the contradictory values and the reason; empty if none. For a derived figure, the disputes of its inputs. */
            dispute: components["schemas"]["FigureDispute"][];
            /** @description Whether independent sources of grades A to C report values that cannot both hold. */
            disputed: boolean;
            /** @description Reported or derived quantity; null if none is reported. */
            quantity: components["schemas"]["Quantity"] | null;
            /** @description What the quantity counts or measures; null if the unit says it. */
            scope: components["schemas"]["BilingualText"] | null;
            /**
             * Format: date
             * @description First day on which these values were current.
             * @example 2025-02-10
             */
            since: string;
            /**
             * Format: date
             * @description First day of the next entry; null for the latest entry.
             * @example 2025-02-10
             */
            until: string | null;
        };
        /** @description Values that one source reports about a figure, with evidence. */
        FigureReport: {
            /** @description Date at which the quantity holds or is due; null if the report of the quantity gives none. */
            date: components["schemas"]["UncertainDate"] | null;
            /** @description Quotes from the source that support the values or the claim. */
            evidence: components["schemas"]["Evidence"][];
            published: components["schemas"]["Published"];
            /** @description Reported or derived quantity; null if none is reported. */
            quantity: components["schemas"]["Quantity"] | null;
            /**
             * Format: date
             * @description Day on which the register added this report or claim, or last corrected its facts (UTC). Not its publication date.
             * @example 2025-02-10
             */
            recorded: string;
            /**
             * Format: date
             * @description Day from which this report or claim is no longer considered, because its source was retracted; null otherwise.
             * @example 2025-02-10
             */
            retracted: string | null;
            /** @description What the quantity counts or measures; null if the unit says it. */
            scope: components["schemas"]["BilingualText"] | null;
            /**
             * @description Id of the source that reports the values or makes the claim.
             * @example lanouvelletribune-2025-02
             */
            source: components["schemas"]["Id"];
            /** @description Id of the partner who states this, if the source is the partner's own text or repeats it; null for the source's own reporting. */
            statedBy: components["schemas"]["Id"] | null;
            /** @description Fields (such as `status`) for which the source says explicitly that earlier reports no longer hold. */
            supersedes: string[];
        };
        /** @description The first date that was planned for a milestone, with its source. `daysLate` is compared with it. */
        FirstPromise: {
            /** @description Date that was promised. */
            date: components["schemas"]["UncertainDate"];
            /**
             * Format: date
             * @description Last possible publication day of the report that made the promise known. It may have been published earlier.
             * @example 2025-02-10
             */
            knownBy: string;
            /** @description Id of the source that reports the promise. */
            source: components["schemas"]["Id"];
        };
        /**
         * @description Reliability grade of a source. A: primary text or first-rank newsroom. B: trade or specialist press. C: copy, translation or reworking of a good original. D: machine-generated or of unknown origin.
         * @enum {string}
         */
        Grade: "A" | "B" | "C" | "D";
        /** @description A record that matches a search. */
        Hit: {
            /** @description If the current values of the record match: date of the milestone or figure, or of the signature of the deal. Null if the record has none, and if `source` is set. */
            date: {
                /**
                 * Format: date
                 * @description First possible day; null if unknown.
                 * @example 2025-02-10
                 */
                earliest: string | null;
                /**
                 * @description Date as reported, in EDTF (ISO 8601-2).
                 * @example [..2028]
                 */
                edtf: string;
                /**
                 * Format: date
                 * @description Last possible day; null if unknown.
                 * @example 2025-02-10
                 */
                latest: string | null;
            } | null;
            /** @description Id of the deal of the matching text; null if none. */
            deal: components["schemas"]["Id"] | null;
            /** @description Id of the record. */
            id: components["schemas"]["Id"];
            /**
             * @description Kind of record.
             * @enum {string}
             */
            kind: "deal" | "partner" | "site" | "milestone" | "figure" | "claim" | "source";
            /** @description Language of `source` (BCP 47), in which its title and quotes are; null if `source` is null. */
            language: string | null;
            links: {
                self: components["schemas"]["Link"];
            };
            /**
             * @description `all`: the whole query matches. `any`: nothing matches the whole query, and at least one word matches.
             * @enum {string}
             */
            matched: "all" | "any";
            /** @description Publication date of `source`; null if `source` is null. */
            published: components["schemas"]["Published"] | null;
            /** @description Publisher of `source`; null if `source` is null. */
            publisher: string | null;
            /** @description Passage that matches, as HTML: escaped text with matching words in `<mark>`. If only a quote matches, the passage is the quote, in the language of its source. If only the other language matches, nothing is marked. */
            snippet: components["schemas"]["BilingualText"];
            /** @description Id of the source whose text matches; null if the current values of the record match. */
            source: components["schemas"]["Id"] | null;
            /** @description Title of the record; for a claim, its statement; for a source, its title in its own language. */
            title: components["schemas"]["BilingualText"];
        };
        /** @description A page of a list. */
        HitPage: {
            /** @description Corrected query, which the results match; null if no word was corrected. */
            corrected: string | null;
            /** @description Items of this page. */
            items: components["schemas"]["Hit"][];
            /**
             * @description `all`: results match the whole query. `any`: nothing does; they contain one of its words.
             * @enum {string}
             */
            matched: "all" | "any";
            /** @description URL of the next page; null on the last page. Also in the `Link` header. A page can have fewer items than `limit` even if `next` is set. */
            next: string | null;
        };
        /** @description Id: lower-case letters, digits and single hyphens. Ids of milestones and figures begin with the id of their deal and a dot. */
        Id: string;
        /** @description Identifier of the record in another register, as a source gives it. */
        Identifier: {
            /**
             * @description Identifier in that register.
             * @example Q1234567
             */
            id: string;
            /**
             * @description Register that gives the identifier: Wikidata, LEI (ISO 17442), SIREN or INSEE (France), Companies House (United Kingdom), GeoNames, or a national company number (`org-number`).
             * @enum {string}
             */
            scheme: "wikidata" | "lei" | "siren" | "companies-house" | "org-number" | "geonames" | "insee";
        };
        /** @description The last value that sources of grades A to C report. */
        LastConfirmed: {
            /**
             * Format: date
             * @description Last possible publication day of the report that made the value current.
             * @example 2025-02-10
             */
            knownBy: string;
            /** @description Reliability grade of this source. */
            reliability: components["schemas"]["Grade"];
            /** @description Id of the source that reports the value. */
            source: components["schemas"]["Id"];
            /**
             * @description Value as text.
             * @example signed
             */
            value: string;
        };
        /**
         * Format: uri-reference
         * @description URL, relative to this server.
         * @example /v1/deals/france-fluidstack
         */
        Link: string;
        /** @description The process is running. */
        Live: {
            /**
             * @description Always `live`.
             * @constant
             */
            status: "live";
        };
        /** @description A quote with its position in the full text of the source. `start` and `end` follow the W3C TextPositionSelector. */
        LocatedEvidence: {
            /** @description Exclusive end offset of the quote, in Unicode code points. */
            end: number;
            /**
             * @description Whether the position of the quote is known.
             * @constant
             */
            located: true;
            /** @description Quote from the source, at most 8 words. */
            quote: string;
            /** @description Number of the sentence in the text, from 1. */
            sentence: number;
            /** @description Start offset of the quote in the full text, in Unicode code points from 0. */
            start: number;
        };
        /** @description A JSON-RPC request or, without `id`, a notification. */
        McpMessage: {
            /** @description Id that the response repeats. */
            id?: string | number;
            /**
             * @description Version of JSON-RPC.
             * @constant
             */
            jsonrpc: "2.0";
            /** @description Name of the method, such as `tools/call`. */
            method: string;
            /** @description Arguments of the method. */
            params?: Record<string, never>;
        };
        /** @description A JSON-RPC response, with `result` or `error`. */
        McpResponse: {
            /** @description What is wrong; absent if there is a result. */
            error?: {
                /** @description -32700: invalid JSON. -32600: invalid request. -32601: unknown method. -32602: invalid params. */
                code: number;
                /** @description Details, such as the supported revisions of MCP. */
                data?: Record<string, never>;
                /** @description What is wrong, and what is allowed. */
                message: string;
            };
            /** @description Id of the request; null if it could not be read. */
            id: string | number | null;
            /**
             * @description Version of JSON-RPC.
             * @constant
             */
            jsonrpc: "2.0";
            /** @description Result of the method; absent after an error. */
            result?: Record<string, never>;
        };
        /** @description Median of `daysLate` over promises that were met, as a range of days. */
        MedianDelay: {
            /** @description Median of the minimum days late, negative if early. A mean of two values is rounded down. */
            earliest: number;
            /** @description Median of the maximum days late, negative if early. A mean of two values is rounded up. */
            latest: number;
            /** @description Number of promises of which both bounds are known. */
            promises: number;
        };
        /**
         * @description Version of the method that selects current values (docs/method.md).
         * @constant
         */
        Method: "gigawatt-2";
        /** @description A dated event of a deal, planned or reached. */
        Milestone: {
            /** @description For each value, the source of the current value and its support; null if no source reports the value. */
            current: {
                date: components["schemas"]["Current"] | null;
                status: components["schemas"]["Current"] | null;
            };
            /** @description Date on which the milestone is due or was reached; null if none is reported. */
            date: components["schemas"]["UncertainDate"] | null;
            /** @description How late the milestone was reached, compared with the first promise; null unless `outcome` is `met` and there was an earlier promise. */
            daysLate: components["schemas"]["DaysLate"] | null;
            /** @description Days from the latest possible day to `asOf`; null unless `outcome` is `overdue`. */
            daysOverdue: number | null;
            /**
             * @description Id of the deal that the milestone belongs to.
             * @example france-fluidstack
             */
            deal: components["schemas"]["Id"];
            /**
             * @description Kind of the deal. `project`: one construction project. `programme`: an umbrella plan for several projects; its figures do not apply to any single project.
             * @enum {string}
             */
            dealKind: "project" | "programme";
            /**
             * @description Current status of the deal; null if none is reported.
             * @enum {string|null}
             */
            dealStatus: "announced" | "selected" | "negotiating" | "signed" | "under-construction" | "operational" | "completed" | "paused" | "withdrawn" | "cancelled" | null;
            /** @description Disputed fields, with the contradictory values and the reason; empty if none. */
            dispute: components["schemas"]["MilestoneDispute"][];
            /** @description Whether independent sources of grades A to C report values that cannot both hold. */
            disputed: boolean;
            /** @description First planned date that was current while the milestone was reported neither as reached nor as cancelled; null if there was none. A date that only grade D reports, or a retracted source, is no promise. */
            firstPromise: components["schemas"]["FirstPromise"] | null;
            /**
             * @description Id of the milestone.
             * @example france-fluidstack.service-start
             */
            id: components["schemas"]["Id"];
            links: {
                deal: components["schemas"]["Link"];
                history: components["schemas"]["Link"];
                self: components["schemas"]["Link"];
            };
            /**
             * @description `certain` if every possible day of the milestone lies in the window, `possible` if only some do. Present only if the request gives `from`, `to` or `dueBy`.
             * @enum {string}
             */
            match?: "possible" | "certain";
            method: components["schemas"]["Method"];
            outcome: components["schemas"]["Outcome"];
            /** @description How well the outcome is supported: confidence of the status that decides it, which is that of the milestone or of its deal. If both decide it, the higher confidence. Null if no status is reported. */
            outcomeConfidence: components["schemas"]["Confidence"] | null;
            /** @description Whether `outcome` is `overdue`. */
            overdue: boolean;
            /**
             * Format: date
             * @description First day after the latest possible day, if the milestone is overdue or was when it was dropped; null otherwise.
             * @example 2025-02-10
             */
            overdueSince: string | null;
            /** @description Reports about the milestone, newest first. In lists only with `expand=reports`. */
            reports?: components["schemas"]["MilestoneReport"][];
            /** @description Slip of the current date from the first reported date; null if the date did not change. */
            slippage: components["schemas"]["Slippage"] | null;
            /**
             * @description Current status; null if none is reported.
             * @enum {string|null}
             */
            status: "planned" | "reached" | "cancelled" | null;
            /** @description Title of the milestone. */
            title: components["schemas"]["BilingualText"];
            type: components["schemas"]["MilestoneType"];
        };
        /** @description Contradictory values that independent sources report for one field. */
        MilestoneDispute: {
            /**
             * @description Name of the disputed field.
             * @constant
             */
            field: "status";
            /** @description Why the first two contradictory values cannot both hold. */
            reason: components["schemas"]["BilingualText"];
            /** @description Ids of the contradicting sources; the source of the current value comes first. */
            sources: components["schemas"]["Id"][];
            /** @description Value that each source reports, in the order of `sources`. */
            values: ("planned" | "reached" | "cancelled")[];
        } | {
            /**
             * @description Name of the disputed field.
             * @constant
             */
            field: "date";
            /** @description Why the first two contradictory values cannot both hold. */
            reason: components["schemas"]["BilingualText"];
            /** @description Ids of the contradicting sources; the source of the current value comes first. */
            sources: components["schemas"]["Id"][];
            /** @description Value that each source reports, in the order of `sources`. */
            values: components["schemas"]["UncertainDate"][];
        };
        /** @description Former and current values of a record. Each entry holds all values that were current in a period. */
        MilestoneHistory: {
            /** @description Entries, oldest first. A new entry begins when a report about the record is published or retracted, and when the outcome of a milestone changes. */
            entries: components["schemas"]["MilestonePast"][];
            /** @description Id of the record. */
            id: components["schemas"]["Id"];
            /**
             * @description Kind of the record.
             * @enum {string}
             */
            kind: "deal" | "partner" | "site" | "milestone" | "figure";
            links: {
                /**
                 * @description URL of this history.
                 * @example /v1/deals/france-fluidstack
                 */
                self: components["schemas"]["Link"];
                /**
                 * @description URL of the record.
                 * @example /v1/deals/france-fluidstack
                 */
                thing: components["schemas"]["Link"];
            };
            /** @description Slip of the current date from the first reported date; null if the date did not change. */
            slippage: components["schemas"]["Slippage"] | null;
            /** @description Title of the record. */
            title: components["schemas"]["BilingualText"];
        };
        /** @description A page of a list. */
        MilestonePage: {
            /** @description Items of this page. */
            items: components["schemas"]["Milestone"][];
            /** @description URL of the next page; null on the last page. Also in the `Link` header. A page can have fewer items than `limit` even if `next` is set. */
            next: string | null;
        };
        /** @description Values that were current from `since` until the day before `until`. */
        MilestonePast: {
            /** @description What changed on the day `since`, with sources. */
            changes: components["schemas"]["FieldChange"][];
            /** @description For each value, the source of the current value and its support; null if no source reports the value. */
            current: {
                date: components["schemas"]["Current"] | null;
                status: components["schemas"]["Current"] | null;
            };
            /** @description Date on which the milestone is due or was reached; null if none is reported. */
            date: components["schemas"]["UncertainDate"] | null;
            /** @description Disputed fields, with the contradictory values and the reason; empty if none. */
            dispute: components["schemas"]["MilestoneDispute"][];
            /** @description Whether independent sources of grades A to C report values that cannot both hold. */
            disputed: boolean;
            outcome: components["schemas"]["Outcome"];
            /** @description How well the outcome is supported: confidence of the status that decides it, which is that of the milestone or of its deal. If both decide it, the higher confidence. Null if no status is reported. */
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
            /** @description Slip of the date since the previous entry; null if the date did not change. */
            slippage: components["schemas"]["Slippage"] | null;
            /**
             * @description Current status; null if none is reported.
             * @enum {string|null}
             */
            status: "planned" | "reached" | "cancelled" | null;
            /**
             * Format: date
             * @description First day of the next entry; null for the latest entry.
             * @example 2025-02-10
             */
            until: string | null;
        };
        /** @description Values that one source reports about a milestone, with evidence. */
        MilestoneReport: {
            /** @description Reported date; null if the source reports none. */
            date: components["schemas"]["UncertainDate"] | null;
            /** @description Quotes from the source that support the values or the claim. */
            evidence: components["schemas"]["Evidence"][];
            published: components["schemas"]["Published"];
            /**
             * Format: date
             * @description Day on which the register added this report or claim, or last corrected its facts (UTC). Not its publication date.
             * @example 2025-02-10
             */
            recorded: string;
            /**
             * Format: date
             * @description Day from which this report or claim is no longer considered, because its source was retracted; null otherwise.
             * @example 2025-02-10
             */
            retracted: string | null;
            /**
             * @description Id of the source that reports the values or makes the claim.
             * @example lanouvelletribune-2025-02
             */
            source: components["schemas"]["Id"];
            /** @description Id of the partner who states this, if the source is the partner's own text or repeats it; null for the source's own reporting. */
            statedBy: components["schemas"]["Id"] | null;
            /**
             * @description Reported status; null if the source reports none.
             * @enum {string|null}
             */
            status: "planned" | "reached" | "cancelled" | null;
            /** @description Fields (such as `status`) for which the source says explicitly that earlier reports no longer hold. */
            supersedes: string[];
        };
        /**
         * @description Type of a milestone, from one code list for all deals, which docs/model.md defines.
         * @enum {string}
         */
        MilestoneType: "announcement" | "selection" | "agreement" | "financing" | "permit" | "construction-start" | "grid-connection" | "first-capacity" | "service-start" | "capacity-reached" | "completion" | "expansion" | "spending" | "other";
        /**
         * @description What became of the milestone, according to its current values. `met`: its status is `reached`. `dropped`: its status is `cancelled`, or that of its deal is `withdrawn` or `cancelled`. `overdue`: neither, and its latest possible day is over. `scheduled`: otherwise.
         * @enum {string}
         */
        Outcome: "scheduled" | "met" | "overdue" | "dropped";
        /** @description An invalid parameter. */
        ParameterError: {
            /**
             * @description Part of the URL that contains the parameter: `query` or `path`.
             * @enum {string}
             */
            in: "query" | "path";
            /** @description What is wrong with the parameter, and what is allowed. */
            message: string;
            /**
             * @description Name of the parameter.
             * @example form
             */
            name: string;
            /** @description Nearest valid name or value; absent if none is near. */
            suggestion?: string;
        };
        /** @description A government, company, person or public body that takes part in deals. */
        Partner: {
            /**
             * @description Country that sources name as nationality or seat of the partner (ISO 3166-1 alpha-2); null if none is reported.
             * @example FR
             */
            country: string | null;
            current: {
                country: components["schemas"]["Current"] | null;
                /** @description Source and support of each identifier, keyed by its scheme. */
                identifiers: {
                    [key: string]: components["schemas"]["Current"];
                };
                kind: components["schemas"]["Current"] | null;
                /** @description Source and support of each current role: an object keyed by deal id, then by role. */
                roles: {
                    [key: string]: {
                        [key: string]: components["schemas"]["Current"];
                    };
                };
            };
            /** @description Disputed fields, with the contradictory values and the reason; empty if none. */
            dispute: components["schemas"]["PartnerDispute"][];
            /** @description Whether independent sources of grades A to C report values that cannot both hold. */
            disputed: boolean;
            /**
             * @description Id of the partner.
             * @example fluidstack
             */
            id: components["schemas"]["Id"];
            /** @description Identifiers of the partner in other registers; empty if no source gives any. */
            identifiers: components["schemas"]["Identifier"][];
            /**
             * @description Values that no source states and the register inferred: `country`, or a role as `roles.<deal>.<role>`.
             * @example [
             *       "country"
             *     ]
             */
            inferred: string[];
            /**
             * @description Kind of partner; null if none is reported.
             * @enum {string|null}
             */
            kind: "government" | "company" | "person" | "public-body" | null;
            links: {
                history: components["schemas"]["Link"];
                record: components["schemas"]["Link"];
                self: components["schemas"]["Link"];
            };
            method: components["schemas"]["Method"];
            /** @description Reports about the partner, newest first. In lists only with `expand=reports`. */
            reports?: components["schemas"]["PartnerReport"][];
            /** @description Roles of the partner, by deal. */
            roles: {
                /**
                 * @description Id of the deal.
                 * @example france-fluidstack
                 */
                deal: components["schemas"]["Id"];
                /** @description Roles of the partner in this deal. */
                roles: ("signatory" | "developer" | "operator" | "investor" | "customer" | "supplier" | "landowner" | "grid-operator" | "endorser")[];
            }[];
            /** @description Name of the partner. */
            title: components["schemas"]["BilingualText"];
        };
        /** @description Contradictory values that independent sources report for one field. */
        PartnerDispute: {
            /**
             * @description Name of the disputed field.
             * @constant
             */
            field: "kind";
            /** @description Why the first two contradictory values cannot both hold. */
            reason: components["schemas"]["BilingualText"];
            /** @description Ids of the contradicting sources; the source of the current value comes first. */
            sources: components["schemas"]["Id"][];
            /** @description Value that each source reports, in the order of `sources`. */
            values: ("government" | "company" | "person" | "public-body")[];
        } | {
            /**
             * @description Name of the disputed field.
             * @constant
             */
            field: "country";
            /** @description Why the first two contradictory values cannot both hold. */
            reason: components["schemas"]["BilingualText"];
            /** @description Ids of the contradicting sources; the source of the current value comes first. */
            sources: components["schemas"]["Id"][];
            /** @description Value that each source reports, in the order of `sources`. */
            values: string[];
        };
        /** @description Former and current values of a record. Each entry holds all values that were current in a period. */
        PartnerHistory: {
            /** @description Entries, oldest first. A new entry begins when a report about the record is published or retracted, and when the outcome of a milestone changes. */
            entries: components["schemas"]["PartnerPast"][];
            /** @description Id of the record. */
            id: components["schemas"]["Id"];
            /**
             * @description Kind of the record.
             * @enum {string}
             */
            kind: "deal" | "partner" | "site" | "milestone" | "figure";
            links: {
                /**
                 * @description URL of this history.
                 * @example /v1/deals/france-fluidstack
                 */
                self: components["schemas"]["Link"];
                /**
                 * @description URL of the record.
                 * @example /v1/deals/france-fluidstack
                 */
                thing: components["schemas"]["Link"];
            };
            /** @description Title of the record. */
            title: components["schemas"]["BilingualText"];
        };
        /** @description A page of a list. */
        PartnerPage: {
            /** @description Items of this page. */
            items: components["schemas"]["Partner"][];
            /** @description URL of the next page; null on the last page. Also in the `Link` header. A page can have fewer items than `limit` even if `next` is set. */
            next: string | null;
        };
        /** @description Values that were current from `since` until the day before `until`. */
        PartnerPast: {
            /** @description What changed on the day `since`, with sources. */
            changes: components["schemas"]["FieldChange"][];
            /**
             * @description Country that sources name as nationality or seat of the partner (ISO 3166-1 alpha-2); null if none is reported.
             * @example FR
             */
            country: string | null;
            current: {
                country: components["schemas"]["Current"] | null;
                /** @description Source and support of each identifier, keyed by its scheme. */
                identifiers: {
                    [key: string]: components["schemas"]["Current"];
                };
                kind: components["schemas"]["Current"] | null;
                /** @description Source and support of each current role: an object keyed by deal id, then by role. */
                roles: {
                    [key: string]: {
                        [key: string]: components["schemas"]["Current"];
                    };
                };
            };
            /** @description Disputed fields, with the contradictory values and the reason; empty if none. */
            dispute: components["schemas"]["PartnerDispute"][];
            /** @description Whether independent sources of grades A to C report values that cannot both hold. */
            disputed: boolean;
            /** @description Identifiers of the partner in other registers; empty if no source gives any. */
            identifiers: components["schemas"]["Identifier"][];
            /**
             * @description Values that no source states and the register inferred: `country`, or a role as `roles.<deal>.<role>`.
             * @example [
             *       "country"
             *     ]
             */
            inferred: string[];
            /**
             * @description Kind of partner; null if none is reported.
             * @enum {string|null}
             */
            kind: "government" | "company" | "person" | "public-body" | null;
            /** @description Roles of the partner, by deal. */
            roles: {
                /**
                 * @description Id of the deal.
                 * @example france-fluidstack
                 */
                deal: components["schemas"]["Id"];
                /** @description Roles of the partner in this deal. */
                roles: ("signatory" | "developer" | "operator" | "investor" | "customer" | "supplier" | "landowner" | "grid-operator" | "endorser")[];
            }[];
            /**
             * Format: date
             * @description First day on which these values were current.
             * @example 2025-02-10
             */
            since: string;
            /**
             * Format: date
             * @description First day of the next entry; null for the latest entry.
             * @example 2025-02-10
             */
            until: string | null;
        };
        /** @description Values that one source reports about a partner, with evidence. */
        PartnerReport: {
            /**
             * @description Country that sources name as nationality or seat of the partner (ISO 3166-1 alpha-2); null if none is reported.
             * @example FR
             */
            country: string | null;
            /** @description Quotes from the source that support the values or the claim. */
            evidence: components["schemas"]["Evidence"][];
            /** @description Identifiers of the partner in other registers; empty if no source gives any. */
            identifiers: components["schemas"]["Identifier"][];
            /**
             * @description Values that no source states and the register inferred: `country`, or a role as `roles.<deal>.<role>`.
             * @example [
             *       "country"
             *     ]
             */
            inferred: string[];
            /**
             * @description Kind of partner; null if none is reported.
             * @enum {string|null}
             */
            kind: "government" | "company" | "person" | "public-body" | null;
            published: components["schemas"]["Published"];
            /**
             * Format: date
             * @description Day on which the register added this report or claim, or last corrected its facts (UTC). Not its publication date.
             * @example 2025-02-10
             */
            recorded: string;
            /**
             * Format: date
             * @description Day from which this report or claim is no longer considered, because its source was retracted; null otherwise.
             * @example 2025-02-10
             */
            retracted: string | null;
            /** @description Roles of the partner, by deal. */
            roles: {
                /**
                 * @description Id of the deal.
                 * @example france-fluidstack
                 */
                deal: components["schemas"]["Id"];
                /** @description Roles of the partner in this deal. */
                roles: ("signatory" | "developer" | "operator" | "investor" | "customer" | "supplier" | "landowner" | "grid-operator" | "endorser")[];
            }[];
            /**
             * @description Id of the source that reports the values or makes the claim.
             * @example lanouvelletribune-2025-02
             */
            source: components["schemas"]["Id"];
            /** @description Id of the partner who states this, if the source is the partner's own text or repeats it; null for the source's own reporting. */
            statedBy: components["schemas"]["Id"] | null;
            /** @description Fields (such as `status`) for which the source says explicitly that earlier reports no longer hold. */
            supersedes: string[];
        };
        /** @description Problem details (RFC 9457). */
        Problem: {
            /** @description What is wrong with this request, what is allowed and what to do. */
            detail: string;
            /** @description Invalid parameters; absent for other problems. */
            errors?: components["schemas"]["ParameterError"][];
            /** @description Id of the request, also in `X-Request-Id`. The server logs it for every 5xx error, and with `LOG_LEVEL=info` for every request. */
            instance: string;
            /** @description HTTP status code. */
            status: number;
            /** @description Name of the problem type. */
            title: string;
            /** @description Problem type: URL of the page that explains it. */
            type: string;
        };
        /** @description A promise that a track record counts: a milestone with a first promise. */
        Promise: {
            /** @description Date on which the milestone is now due or was reached; null if none is reported any more. */
            date: components["schemas"]["UncertainDate"] | null;
            /** @description How late the milestone was reached, compared with the first promise; null unless `outcome` is `met` and there was an earlier promise. */
            daysLate: components["schemas"]["DaysLate"] | null;
            /** @description Days from the latest possible day to `asOf`; null unless `outcome` is `overdue`. */
            daysOverdue: number | null;
            /**
             * @description Id of the deal that the milestone belongs to.
             * @example france-fluidstack
             */
            deal: components["schemas"]["Id"];
            /** @description Whether the promise is counted in `due`, and so in the rates. */
            due: boolean;
            firstPromise: components["schemas"]["FirstPromise"];
            /**
             * @description Id of the milestone.
             * @example france-fluidstack.service-start
             */
            id: components["schemas"]["Id"];
            links: {
                deal: components["schemas"]["Link"];
                history: components["schemas"]["Link"];
                self: components["schemas"]["Link"];
            };
            outcome: components["schemas"]["Outcome"];
            /** @description How well the outcome is supported: confidence of the status that decides it, which is that of the milestone or of its deal. If both decide it, the higher confidence. Null if no status is reported. */
            outcomeConfidence: components["schemas"]["Confidence"] | null;
            /**
             * @description Class of the promise. Each class is also the name of the number that counts it.
             * @enum {string}
             */
            standing: "met" | "overdue" | "dropped" | "droppedUnconfirmed" | "postponed" | "pending";
            /** @description Title of the milestone. */
            title: components["schemas"]["BilingualText"];
            type: components["schemas"]["MilestoneType"];
        };
        /** @description Shares of the due promises, from 0 to 1 with four decimals. Each due promise is in exactly one of these classes. */
        PromiseRates: {
            /** @description Share of the due promises in the class `dropped`. */
            dropped: number;
            /** @description Share of the due promises in the class `droppedUnconfirmed`. */
            droppedUnconfirmed: number;
            /** @description Share of the due promises in the class `metLate`. */
            metLate: number;
            /** @description Share of the due promises in the class `metOnTime`. */
            metOnTime: number;
            /** @description Share of the due promises in the class `metPossiblyLate`. */
            metPossiblyLate: number;
            /** @description Share of the due promises in the class `overdue`. */
            overdue: number;
            /** @description Share of the due promises in the class `postponed`. */
            postponed: number;
        };
        /** @description Publication date of the source. */
        Published: {
            /**
             * Format: date
             * @description First possible day; null if unknown.
             * @example 2025-02-10
             */
            earliest: string | null;
            /**
             * @description Date as reported, in EDTF (ISO 8601-2).
             * @example [..2028]
             */
            edtf: string;
            /**
             * Format: date
             * @description Last possible day; null if unknown.
             * @example 2025-02-10
             */
            latest: string | null;
        };
        /** @description A number with unit, qualifier and the bounds that the wording of the source sets. */
        Quantity: {
            /** @description Lowest value that the wording allows; null if the wording sets no bound. */
            lower: number | null;
            /**
             * @description How the source qualifies the number. `as-stated`: a bare number without bounds. `exactly`: only if the source says so. For a derived figure, inherited from its inputs.
             * @example nearly
             * @enum {string}
             */
            modifier: "as-stated" | "exactly" | "about" | "nearly" | "at-least" | "more-than" | "up-to" | "order-of-magnitude";
            /** @description Quote from the source, at most 8 words; null for a derived figure. */
            quote: string | null;
            /**
             * @description UCUM code (`GW`, `W/{processor}`). For money, an ISO 4217 code, alone or over a unit (`EUR`, `EUR/W`). Case-sensitive: `MW` is a megawatt, `mW` a milliwatt.
             * @example GW
             */
            unit: string;
            /** @description Highest value that the wording allows; null if the wording sets no bound. */
            upper: number | null;
            /**
             * @description Number as reported; null if the source gives none ("thousands").
             * @example 500000
             */
            value: number | null;
        };
        /** @description The server accepts requests. */
        Ready: {
            /** @description Id of the edition being served. */
            edition: string;
            /**
             * @description Always `ready`.
             * @constant
             */
            status: "ready";
        };
        /** @description Relation to another deal, inferred by the register from claims. */
        Relation: {
            /**
             * @description Id of the other deal.
             * @example softbank-sesterce-bosquel
             */
            deal: components["schemas"]["Id"];
            links: {
                /** @description URLs of the claims that together support the relation. */
                claims: components["schemas"]["Link"][];
                deal: components["schemas"]["Link"];
            };
            /** @description Worst grade among the sources of the claims that support the relation. */
            reliability: components["schemas"]["Grade"];
            /**
             * Format: date
             * @description First day on which both deals had been reported and all claims that support the relation had been published.
             * @example 2025-02-10
             */
            since: string;
            /** @description The relation in the register's own words. */
            statement: components["schemas"]["BilingualText"];
            /**
             * @description Relation of this deal to the other one. `part-of`: this deal belongs to that programme; `has-part` is the reverse. `same-site`: both are planned on the same site. `on-site-of`: this deal is planned on a site of that programme; `site-of` is the reverse.
             * @enum {string}
             */
            type: "part-of" | "has-part" | "same-site" | "on-site-of" | "site-of";
        };
        /** @description An item of the list of reports: the values that one source reports about one record, or a claim, with evidence. */
        Report: {
            /** @description Id of the record that the report is about; for a claim, of the record that the claim is about. */
            about: components["schemas"]["Id"];
            /** @description Reported date: of signature (deal), due or reached (milestone), or at which the quantity holds (figure). Null if none is reported. */
            date: components["schemas"]["UncertainDate"] | null;
            /** @description Quotes from the source that support the values or the claim. */
            evidence: components["schemas"]["Evidence"][];
            /**
             * @description Id of the report: `<record>-by-<source>`, or the id of the claim.
             * @example france-fluidstack.service-start-by-lanouvelletribune-2025-02
             */
            id: components["schemas"]["Id"];
            /**
             * @description Kind of the record that the report is about, or `claim`.
             * @enum {string}
             */
            kind: "deal" | "partner" | "site" | "milestone" | "figure" | "claim";
            /** @description Related URLs. `about` is the record as this source alone reports it, or the claim. */
            links: {
                about: components["schemas"]["Link"];
                self: components["schemas"]["Link"];
                source: components["schemas"]["Link"];
            };
            published: components["schemas"]["Published"];
            /** @description Name of the publisher of the source. */
            publisher: string;
            /** @description Reported quantity of a figure; null for other records, and if none is reported. */
            quantity: components["schemas"]["Quantity"] | null;
            /**
             * Format: date
             * @description Day on which the register added this report or claim, or last corrected its facts (UTC). Not its publication date.
             * @example 2025-02-10
             */
            recorded: string;
            /**
             * Format: date
             * @description Day from which this report or claim is no longer considered, because its source was retracted; null otherwise.
             * @example 2025-02-10
             */
            retracted: string | null;
            /** @description Reported values in words, or the statement of the claim. */
            says: components["schemas"]["BilingualText"];
            /**
             * @description Id of the source that reports the values or makes the claim.
             * @example lanouvelletribune-2025-02
             */
            source: components["schemas"]["Id"];
            /** @description Reported status of the deal or milestone; null if none is reported. */
            status: string | null;
            /** @description Title of the record. */
            title: components["schemas"]["BilingualText"];
            /**
             * Format: uri
             * @description URL of the source; null if unknown.
             */
            url: string | null;
        };
        /** @description A page of a list. */
        ReportPage: {
            /** @description Items of this page. */
            items: components["schemas"]["Report"][];
            /** @description URL of the next page; null on the last page. Also in the `Link` header. A page can have fewer items than `limit` even if `next` is set. */
            next: string | null;
        };
        /** @description A place where one or several deals are to be carried out. */
        Site: {
            /** @description Coordinates that a source gives, with their precision; null if no source gives any. */
            coordinates: components["schemas"]["Coordinates"] | null;
            /**
             * @description Country (ISO 3166-1 alpha-2); null if none is reported.
             * @example FR
             */
            country: string | null;
            current: {
                coordinates: components["schemas"]["Current"] | null;
                country: components["schemas"]["Current"] | null;
                /** @description Source and support of each deal on the site, keyed by deal id. */
                deals: {
                    [key: string]: components["schemas"]["Current"];
                };
                /** @description Source and support of each identifier, keyed by its scheme. */
                identifiers: {
                    [key: string]: components["schemas"]["Current"];
                };
                municipality: components["schemas"]["Current"] | null;
                region: components["schemas"]["Current"] | null;
            };
            /** @description Ids of the deals that sources place on the site. */
            deals: components["schemas"]["Id"][];
            /** @description Disputed fields, with the contradictory values and the reason; empty if none. */
            dispute: components["schemas"]["SiteDispute"][];
            /** @description Whether independent sources of grades A to C report values that cannot both hold. */
            disputed: boolean;
            /**
             * @description Id of the site.
             * @example le-bosquel
             */
            id: components["schemas"]["Id"];
            /** @description Identifiers of the site in other registers; empty if no source gives any. */
            identifiers: components["schemas"]["Identifier"][];
            /**
             * @description Values that no source states and the register inferred: `country`.
             * @example [
             *       "country"
             *     ]
             */
            inferred: string[];
            links: {
                deals: components["schemas"]["Link"];
                history: components["schemas"]["Link"];
                self: components["schemas"]["Link"];
            };
            method: components["schemas"]["Method"];
            /**
             * @description Name of the municipality; null if none is reported.
             * @example Le Bosquel
             */
            municipality: string | null;
            /**
             * @description Name of the region, department or county; null if none is reported.
             * @example Somme
             */
            region: string | null;
            /** @description Reports about the site, newest first. In lists only with `expand=reports`. */
            reports?: components["schemas"]["SiteReport"][];
            /** @description Name of the site. */
            title: components["schemas"]["BilingualText"];
        };
        /** @description Contradictory values that independent sources report for one field. */
        SiteDispute: {
            /**
             * @description Name of the disputed field.
             * @constant
             */
            field: "country";
            /** @description Why the first two contradictory values cannot both hold. */
            reason: components["schemas"]["BilingualText"];
            /** @description Ids of the contradicting sources; the source of the current value comes first. */
            sources: components["schemas"]["Id"][];
            /** @description Value that each source reports, in the order of `sources`. */
            values: string[];
        } | {
            /**
             * @description Name of the disputed field.
             * @constant
             */
            field: "coordinates";
            /** @description Why the first two contradictory values cannot both hold. */
            reason: components["schemas"]["BilingualText"];
            /** @description Ids of the contradicting sources; the source of the current value comes first. */
            sources: components["schemas"]["Id"][];
            /** @description Value that each source reports, in the order of `sources`. */
            values: components["schemas"]["Coordinates"][];
        };
        /** @description Former and current values of a record. Each entry holds all values that were current in a period. */
        SiteHistory: {
            /** @description Entries, oldest first. A new entry begins when a report about the record is published or retracted, and when the outcome of a milestone changes. */
            entries: components["schemas"]["SitePast"][];
            /** @description Id of the record. */
            id: components["schemas"]["Id"];
            /**
             * @description Kind of the record.
             * @enum {string}
             */
            kind: "deal" | "partner" | "site" | "milestone" | "figure";
            links: {
                /**
                 * @description URL of this history.
                 * @example /v1/deals/france-fluidstack
                 */
                self: components["schemas"]["Link"];
                /**
                 * @description URL of the record.
                 * @example /v1/deals/france-fluidstack
                 */
                thing: components["schemas"]["Link"];
            };
            /** @description Title of the record. */
            title: components["schemas"]["BilingualText"];
        };
        /** @description A page of a list. */
        SitePage: {
            /** @description Items of this page. */
            items: components["schemas"]["Site"][];
            /** @description URL of the next page; null on the last page. Also in the `Link` header. A page can have fewer items than `limit` even if `next` is set. */
            next: string | null;
        };
        /** @description Values that were current from `since` until the day before `until`. */
        SitePast: {
            /** @description What changed on the day `since`, with sources. */
            changes: components["schemas"]["FieldChange"][];
            /** @description Coordinates that a source gives, with their precision; null if no source gives any. */
            coordinates: components["schemas"]["Coordinates"] | null;
            /**
             * @description Country (ISO 3166-1 alpha-2); null if none is reported.
             * @example FR
             */
            country: string | null;
            current: {
                coordinates: components["schemas"]["Current"] | null;
                country: components["schemas"]["Current"] | null;
                /** @description Source and support of each deal on the site, keyed by deal id. */
                deals: {
                    [key: string]: components["schemas"]["Current"];
                };
                /** @description Source and support of each identifier, keyed by its scheme. */
                identifiers: {
                    [key: string]: components["schemas"]["Current"];
                };
                municipality: components["schemas"]["Current"] | null;
                region: components["schemas"]["Current"] | null;
            };
            /** @description Ids of the deals that sources place on the site. */
            deals: components["schemas"]["Id"][];
            /** @description Disputed fields, with the contradictory values and the reason; empty if none. */
            dispute: components["schemas"]["SiteDispute"][];
            /** @description Whether independent sources of grades A to C report values that cannot both hold. */
            disputed: boolean;
            /** @description Identifiers of the site in other registers; empty if no source gives any. */
            identifiers: components["schemas"]["Identifier"][];
            /**
             * @description Values that no source states and the register inferred: `country`.
             * @example [
             *       "country"
             *     ]
             */
            inferred: string[];
            /**
             * @description Name of the municipality; null if none is reported.
             * @example Le Bosquel
             */
            municipality: string | null;
            /**
             * @description Name of the region, department or county; null if none is reported.
             * @example Somme
             */
            region: string | null;
            /**
             * Format: date
             * @description First day on which these values were current.
             * @example 2025-02-10
             */
            since: string;
            /**
             * Format: date
             * @description First day of the next entry; null for the latest entry.
             * @example 2025-02-10
             */
            until: string | null;
        };
        /** @description Values that one source reports about a site, with evidence. */
        SiteReport: {
            /** @description Coordinates that a source gives, with their precision; null if no source gives any. */
            coordinates: components["schemas"]["Coordinates"] | null;
            /**
             * @description Country (ISO 3166-1 alpha-2); null if none is reported.
             * @example FR
             */
            country: string | null;
            /** @description Ids of the deals that sources place on the site. */
            deals: components["schemas"]["Id"][];
            /** @description Quotes from the source that support the values or the claim. */
            evidence: components["schemas"]["Evidence"][];
            /** @description Identifiers of the site in other registers; empty if no source gives any. */
            identifiers: components["schemas"]["Identifier"][];
            /**
             * @description Values that no source states and the register inferred: `country`.
             * @example [
             *       "country"
             *     ]
             */
            inferred: string[];
            /**
             * @description Name of the municipality; null if none is reported.
             * @example Le Bosquel
             */
            municipality: string | null;
            published: components["schemas"]["Published"];
            /**
             * Format: date
             * @description Day on which the register added this report or claim, or last corrected its facts (UTC). Not its publication date.
             * @example 2025-02-10
             */
            recorded: string;
            /**
             * @description Name of the region, department or county; null if none is reported.
             * @example Somme
             */
            region: string | null;
            /**
             * Format: date
             * @description Day from which this report or claim is no longer considered, because its source was retracted; null otherwise.
             * @example 2025-02-10
             */
            retracted: string | null;
            /**
             * @description Id of the source that reports the values or makes the claim.
             * @example lanouvelletribune-2025-02
             */
            source: components["schemas"]["Id"];
            /** @description Id of the partner who states this, if the source is the partner's own text or repeats it; null for the source's own reporting. */
            statedBy: components["schemas"]["Id"] | null;
            /** @description Fields (such as `status`) for which the source says explicitly that earlier reports no longer hold. */
            supersedes: string[];
        };
        /** @description Slip from an old date to a new one, as a range of days: both dates can be uncertain. */
        Slippage: {
            /** @description Minimum slip in days, negative if earlier; null if a bound is unknown. */
            earliest: number | null;
            /** @description Maximum slip in days, negative if earlier; null if a bound is unknown. */
            latest: number | null;
        };
        /** @description A publication from which reports and claims are taken. */
        Source: {
            /**
             * Format: uri
             * @description URL of a copy of the source in a web archive; null if none is known.
             */
            archived: string | null;
            /** @description All reports and claims taken from the source. In lists only with `expand=reports`. */
            citedBy?: components["schemas"]["Citation"][];
            /** @description Corrections by the publisher; the reports follow the corrected text. Empty if none. */
            corrected: {
                /** @description Name of the publisher or person that corrected the source. */
                by: string;
                /**
                 * Format: date
                 * @description Day of the correction.
                 * @example 2025-02-10
                 */
                on: string;
                /** @description What was corrected. */
                what: components["schemas"]["BilingualText"];
            }[];
            coverage?: components["schemas"]["Coverage"];
            /** @description People and organizations that the source names for a contribution, such as the photo; empty if none. */
            credits: {
                /**
                 * @description Contribution, in English.
                 * @example image
                 */
                for: string;
                /** @description Name of the person or organization. */
                name: string;
            }[];
            /**
             * @description Id of the source.
             * @example lanouvelletribune-2025-02
             */
            id: components["schemas"]["Id"];
            /**
             * @description ISO 639 code of the language of the source.
             * @example fr
             */
            language: string;
            links: {
                claims: components["schemas"]["Link"];
                self: components["schemas"]["Link"];
            };
            /** @description Where the source has its information from. Explains `repeats`. */
            origin: components["schemas"]["BilingualText"];
            /** @description Publication date. The source is used from the day `latest`, when it has certainly been published. */
            published: components["schemas"]["UncertainDate"];
            /**
             * @description Name of the publisher.
             * @example La Nouvelle Tribune
             */
            publisher: string;
            /** @description Reliability grade of the source, with the reason. */
            reliability: {
                grade: components["schemas"]["Grade"];
                /** @description Why the source has this grade. */
                reason: components["schemas"]["BilingualText"];
            };
            /** @description Ids of the sources published by `asOf` that repeat this source. */
            repeatedBy: components["schemas"]["Id"][];
            /** @description Ids of the sources that this source repeats. It shares their origin and confirms none of them. */
            repeats: components["schemas"]["Id"][];
            /** @description Retraction of the source; null if there is none. From that day its reports give no current value. */
            retracted: {
                /** @description Name of the publisher or person that retracted the source. */
                by: string;
                /**
                 * Format: date
                 * @description Day of the retraction.
                 * @example 2025-02-10
                 */
                on: string;
                /** @description Reason for the retraction. */
                reason: components["schemas"]["BilingualText"];
            } | null;
            /** @description `true` if the editors read the source, at least in part. `false` if they know it only from sources that repeat it; it then has no reports. */
            seen: boolean;
            /** @description Checksum and length of the full text of the source, with which a copy of the text can be checked; null if the text was not available. The text itself is not stored. */
            text: {
                /** @description Length of the text in Unicode code points. */
                characters: number;
                /** @description SHA-256 of the text in UTF-8, hexadecimal. */
                sha256: string;
            } | null;
            /** @description Title in the source's language; null if not recorded. */
            title: string | null;
            /**
             * Format: uri
             * @description URL where the source was read or, if it was not read, its known URL; null if unknown.
             */
            url: string | null;
        };
        /** @description A page of a list. */
        SourcePage: {
            /** @description Items of this page. */
            items: components["schemas"]["Source"][];
            /** @description URL of the next page; null on the last page. Also in the `Link` header. A page can have fewer items than `limit` even if `next` is set. */
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
            /** @description Reliability grade of this source. */
            reliability: components["schemas"]["Grade"];
            /** @description Id of the source that reports the status. */
            source: components["schemas"]["Id"];
            /**
             * @description Status that became current.
             * @enum {string}
             */
            status: "announced" | "selected" | "negotiating" | "signed" | "under-construction" | "operational" | "completed" | "paused" | "withdrawn" | "cancelled";
        };
        /** @description A sum in one unit. Amounts in different currencies are never added. */
        Sum: {
            /** @description Number of deals whose figures are added. */
            deals: number;
            /** @description Number of figures added. */
            figures: number;
            /** @description Lowest sum that the wordings allow; a number without a qualifier stands for itself. Null if no wording sets such a bound, or a figure has none. */
            lower: number | null;
            /**
             * @description Qualifier of the sum: `up-to` or `at-least` if all qualified figures go in that direction, otherwise `about`. `upper` can be null even then.
             * @example nearly
             * @enum {string}
             */
            modifier: "as-stated" | "exactly" | "about" | "nearly" | "at-least" | "more-than" | "up-to" | "order-of-magnitude";
            /**
             * @description UCUM code (`GW`, `W/{processor}`). For money, an ISO 4217 code, alone or over a unit (`EUR`, `EUR/W`). Case-sensitive: `MW` is a megawatt, `mW` a milliwatt.
             * @example GW
             */
            unit: string;
            /** @description Highest sum that the wordings allow, by the same rules. */
            upper: number | null;
            /** @description Sum of the reported numbers; 0 if no figure is included. For a figure without a number ("hundreds of MW"), its lower bound is added. Null if no included figure has a number or lower bound. */
            value: number | null;
        };
        /** @description Publications, changes of status and milestones of a deal in chronological order. */
        Timeline: {
            /** @description Events sorted by first possible day, then by last possible day; events without a date come last. */
            events: components["schemas"]["TimelineEvent"][];
            /** @description Id of the deal. */
            id: components["schemas"]["Id"];
            links: {
                deal: components["schemas"]["Link"];
                self: components["schemas"]["Link"];
            };
            /** @description Title of the deal. */
            title: components["schemas"]["BilingualText"];
        };
        /** @description A publication, a change of status or a milestone of a deal. */
        TimelineEvent: {
            /** @description Date of the event; for a status, the publication date of its source. Null for a milestone without a reported date. */
            date: components["schemas"]["UncertainDate"] | null;
            /** @description Id of the source, deal or milestone. */
            id: components["schemas"]["Id"];
            /**
             * @description Kind of event. `publication`: a source was published. `status`: a source reported a new status of the deal. `milestone`: a milestone is due or was reached.
             * @enum {string}
             */
            kind: "publication" | "status" | "milestone";
            links: {
                self: components["schemas"]["Link"];
            };
            /** @description Outcome of a milestone; null for other events. */
            outcome: components["schemas"]["Outcome"] | null;
            /** @description Whether the outcome of the milestone is `overdue`; false for other events. */
            overdue: boolean;
            /** @description Reliability grade of the source; null if `source` is null. */
            reliability: components["schemas"]["Grade"] | null;
            /** @description Id of the source that reports the event; null for a milestone without a reported date. */
            source: components["schemas"]["Id"] | null;
            /** @description Status of the deal or milestone; null for a publication or if no status is reported. */
            status: string | null;
            /** @description Title of the deal or milestone. For a source, its title or, if none is recorded, its publisher. */
            title: components["schemas"]["BilingualText"];
        };
        /** @description Sums of the figures that share one value. */
        TotalGroup: {
            /**
             * @description Value by which the figures are grouped, such as `signed`, `FR` or the id of a partner; null if unknown.
             * @example announced
             */
            key: string | null;
            /** @description The value in words. */
            title: components["schemas"]["BilingualText"];
            /** @description Sums of the group. */
            totals: components["schemas"]["Sum"][];
        };
        /** @description Sums of the current values of one metric over deals, with what was left out and why. */
        Totals: {
            /**
             * Format: date
             * @description As-of date.
             * @example 2025-02-10
             */
            asOf: string;
            /**
             * Format: date
             * @description Day by which the added figures are due; null without `dueBy`.
             * @example 2025-02-10
             */
            dueBy: string | null;
            /**
             * @description Property by which `groups` are formed; null without `groupBy`.
             * @enum {string|null}
             */
            groupBy: "dealStatus" | "dealKind" | "country" | "type" | "partner" | null;
            /** @description Sums per value of `groupBy`; empty without `groupBy`. With `partner`, a figure belongs to each developer and operator of its deal, so groups overlap. */
            groups: components["schemas"]["TotalGroup"][];
            /**
             * @description Always `totals`.
             * @constant
             */
            id: "totals";
            /** @description Added figures, largest first; at most 200. */
            included: components["schemas"]["Addend"][];
            /** @description Reported figures of the metric that are not added; at most 200. Derived figures are not listed. */
            leftOut: components["schemas"]["Exclusion"][];
            links: {
                figures: components["schemas"]["Link"];
                self: components["schemas"]["Link"];
            };
            method: components["schemas"]["Method"];
            /**
             * @description Metric of the added figures.
             * @enum {string}
             */
            metric: "electric-power" | "grid-capacity" | "energy-per-year" | "investment" | "jobs" | "construction-jobs" | "processors" | "sites" | "area";
            /** @description Added deals that may be on the same site, so that their figures may be the same capacity. */
            overlaps: {
                /** @description Ids of two deals. */
                deals: components["schemas"]["Id"][];
                /** @description The relation in the register's own words. */
                says: components["schemas"]["BilingualText"];
            }[];
            /** @description What is added, in words. */
            title: components["schemas"]["BilingualText"];
            /** @description The sums, one per currency or, for other metrics, exactly one. */
            totals: components["schemas"]["Sum"][];
            /** @description Whether `included`, `unconfirmed.included` or `leftOut` would have more than 200 figures. */
            truncated: boolean;
            /** @description Figures whose quantity, or the status of whose deal, only sources of grade D report. They are counted apart. Never add them to `totals`: they may be part of a programme in it. */
            unconfirmed: {
                /** @description These figures, largest first; at most 200. */
                included: components["schemas"]["Addend"][];
                /** @description Sums of these figures, which `totals` does not contain. */
                totals: components["schemas"]["Sum"][];
            };
        };
        /** @description What became of the promises of a partner's deals, by the register's count (docs/method.md). */
        TrackRecord: {
            /** @description Numbers by type of milestone, in the order of the code list; only types that occur. */
            byType: components["schemas"]["TrackRecordOfType"][];
            /** @description Number of deals in which the partner is developer or operator. */
            dealCount: number;
            /** @description Counted deals by id, at most 200. */
            deals: components["schemas"]["CountedDeal"][];
            /** @description Number of promises whose milestone is dropped, as reported by a source of grades A to C. */
            dropped: number;
            /** @description Number of promises whose milestone is dropped as reported by grade D alone. */
            droppedUnconfirmed: number;
            /** @description Number of promises that are due: the last possible day of the first promise is over, or the promise was met. */
            due: number;
            /**
             * @description Id of the partner.
             * @example fluidstack
             */
            id: components["schemas"]["Id"];
            links: {
                partner: components["schemas"]["Link"];
                self: components["schemas"]["Link"];
            };
            /** @description Number of promises: milestones with a first promise. */
            made: number;
            /** @description Median delay of the promises that were met; null if none of them has known bounds. */
            medianDelay: components["schemas"]["MedianDelay"] | null;
            /** @description Number of promises whose milestone is reported as reached. */
            met: number;
            method: components["schemas"]["Method"];
            /** @description Part of `met`: on every possible day later than promised. */
            metLate: number;
            /** @description Part of `met`: on no possible day later than promised. */
            metOnTime: number;
            /** @description Part of `met`: late or not, because dates are uncertain, open or not reported. */
            metPossiblyLate: number;
            /** @description Number of promises whose milestone is overdue. */
            overdue: number;
            /** @description Number of promises that are scheduled and not yet due. */
            pending: number;
            /** @description Number of promises whose first date is over, and whose milestone is scheduled: its date is later now, or open. */
            postponed: number;
            /** @description Counted promises by last possible day of the first promise (open dates last), then by id, at most 200. */
            promises: components["schemas"]["Promise"][];
            /** @description Rates; null if fewer than 5 promises are due, because a single promise would be at least a quarter of them. They lean towards met promises, which are due as soon as they are met. */
            rates: components["schemas"]["PromiseRates"] | null;
            /** @description Name of the partner. */
            title: components["schemas"]["BilingualText"];
            /** @description Whether `deals` or `promises` omits items because there are too many. The numbers count all of them. */
            truncated: boolean;
        };
        /** @description The same numbers for one type of milestone. */
        TrackRecordOfType: {
            /** @description Number of promises whose milestone is dropped, as reported by a source of grades A to C. */
            dropped: number;
            /** @description Number of promises whose milestone is dropped as reported by grade D alone. */
            droppedUnconfirmed: number;
            /** @description Number of promises that are due: the last possible day of the first promise is over, or the promise was met. */
            due: number;
            /** @description Number of promises: milestones with a first promise. */
            made: number;
            /** @description Median delay of the promises that were met; null if none of them has known bounds. */
            medianDelay: components["schemas"]["MedianDelay"] | null;
            /** @description Number of promises whose milestone is reported as reached. */
            met: number;
            /** @description Part of `met`: on every possible day later than promised. */
            metLate: number;
            /** @description Part of `met`: on no possible day later than promised. */
            metOnTime: number;
            /** @description Part of `met`: late or not, because dates are uncertain, open or not reported. */
            metPossiblyLate: number;
            /** @description Number of promises whose milestone is overdue. */
            overdue: number;
            /** @description Number of promises that are scheduled and not yet due. */
            pending: number;
            /** @description Number of promises whose first date is over, and whose milestone is scheduled: its date is later now, or open. */
            postponed: number;
            /** @description Rates; null if fewer than 5 promises are due, because a single promise would be at least a quarter of them. They lean towards met promises, which are due as soon as they are met. */
            rates: components["schemas"]["PromiseRates"] | null;
            type: components["schemas"]["MilestoneType"];
        };
        /** @description A date with its uncertainty: any day from `earliest` to `latest`, both inclusive. */
        UncertainDate: {
            /**
             * Format: date
             * @description First possible day; null if unknown.
             * @example 2025-02-10
             */
            earliest: string | null;
            /**
             * @description Date as reported, in EDTF (ISO 8601-2).
             * @example [..2028]
             */
            edtf: string;
            /** @description Parts of the date that the register inferred, because the source does not state them: `earliest` or `year`. Empty if none. */
            inferred: ("earliest" | "year")[];
            /**
             * Format: date
             * @description Last possible day; null if unknown.
             * @example 2025-02-10
             */
            latest: string | null;
            /**
             * @description Precision of the reported date; for an interval, that of its less precise end.
             * @enum {string}
             */
            precision: "day" | "month" | "quarter" | "semester" | "year";
        };
        /** @description A quote from a source whose full text was not available, and so without a position. */
        UnlocatedEvidence: {
            /**
             * @description Whether the position of the quote is known.
             * @constant
             */
            located: false;
            /** @description Quote from the source, at most 8 words. */
            quote: string;
        };
    };
    responses: {
        /** @description A query parameter is unknown, missing, given twice or has an invalid value. Unknown parameters are rejected, so that a misspelt filter never returns unfiltered results. */
        InvalidRequest: {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                "Access-Control-Expose-Headers": components["headers"]["Access-Control-Expose-Headers"];
                "Cache-Control": components["headers"]["Cache-Control"];
                "Content-Encoding": components["headers"]["Content-Encoding"];
                "Gigawatt-Edition": components["headers"]["Gigawatt-Edition"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                "Strict-Transport-Security": components["headers"]["Strict-Transport-Security"];
                Vary: components["headers"]["Vary"];
                "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The path does not exist, or the register has no record, edition or file with this name. */
        NotFound: {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                "Access-Control-Expose-Headers": components["headers"]["Access-Control-Expose-Headers"];
                "Cache-Control": components["headers"]["Cache-Control"];
                "Content-Encoding": components["headers"]["Content-Encoding"];
                "Gigawatt-Edition": components["headers"]["Gigawatt-Edition"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                "Strict-Transport-Security": components["headers"]["Strict-Transport-Security"];
                Vary: components["headers"]["Vary"];
                "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The client already has the response: its `If-None-Match` or `If-Modified-Since` still holds. */
        NotModified: {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                "Access-Control-Expose-Headers": components["headers"]["Access-Control-Expose-Headers"];
                "Cache-Control": components["headers"]["Cache-Control"];
                ETag: components["headers"]["ETag"];
                "Gigawatt-Edition": components["headers"]["Gigawatt-Edition"];
                "Last-Modified": components["headers"]["Last-Modified"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                "Strict-Transport-Security": components["headers"]["Strict-Transport-Security"];
                Vary: components["headers"]["Vary"];
                "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /**
         * @description Any other error. `/problems` explains each type of problem.
         *
         *     - 405: Method not allowed
         *     - 406: Format or encoding not available
         *     - 408: Request timeout
         *     - 410: Edition no longer available
         *     - 412: Precondition failed
         *     - 413: Request body too large
         *     - 414: URL too long
         *     - 416: Range not satisfiable
         *     - 417: Expectation failed
         *     - 429: Too many requests; `Retry-After` gives the seconds to wait
         *     - 431: Request headers too large
         *     - 500: Internal error
         *     - 503: Service temporarily unavailable; `Retry-After` gives the seconds to wait
         */
        Problem: {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                "Access-Control-Expose-Headers": components["headers"]["Access-Control-Expose-Headers"];
                Allow: components["headers"]["Allow"];
                "Cache-Control": components["headers"]["Cache-Control"];
                "Content-Encoding": components["headers"]["Content-Encoding"];
                "Content-Range": components["headers"]["Content-Range"];
                "Gigawatt-Edition": components["headers"]["Gigawatt-Edition"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                "Retry-After": components["headers"]["Retry-After"];
                "Strict-Transport-Security": components["headers"]["Strict-Transport-Security"];
                Vary: components["headers"]["Vary"];
                "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The server is overloaded or shutting down, its register is damaged, or the requested edition is being rebuilt. */
        Unavailable: {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                "Access-Control-Expose-Headers": components["headers"]["Access-Control-Expose-Headers"];
                "Cache-Control": components["headers"]["Cache-Control"];
                "Content-Encoding": components["headers"]["Content-Encoding"];
                "Gigawatt-Edition": components["headers"]["Gigawatt-Edition"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                "Retry-After": components["headers"]["Retry-After"];
                "Strict-Transport-Security": components["headers"]["Strict-Transport-Security"];
                Vary: components["headers"]["Vary"];
                "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @description What the calendar shows; only with `format=ics`. `spans` (default): all possible days of each milestone. `deadlines`: only the last possible day; milestones whose date has no end are left out. */
        as: "spans" | "deadlines";
        /** @description Returns what was known on this date. Default: today (UTC). A source is used from the last day on which it can have been published. A year, quarter (`2026-Q3`) or month means its last day. A future date assumes that nothing more is published. Example: `2025-12-31`. */
        asOf: string;
        /** @description Filters by the country of the deal (ISO 3166-1 alpha-2). Several values, separated by commas, mean any of them. Example: `FR`. */
        country: string[];
        /** @description Opaque page position, taken from `next`. Do not build or modify it. */
        cursor: string;
        /** @description Filters by deal (an id from `/v1/deals`). Example: `france-fluidstack`. */
        deal: string;
        /** @description Filters by kind of deal: `project` (one construction project) or `programme` (an umbrella plan). Example: `project`. */
        dealKind: ("project" | "programme")[];
        /** @description Filters by current status of the deal. Several values, separated by commas, mean any of them. `live`: all except `paused`, `withdrawn` and `cancelled`. Example: `live`. */
        dealStatus: ("announced" | "selected" | "negotiating" | "signed" | "under-construction" | "operational" | "completed" | "paused" | "withdrawn" | "cancelled" | "live")[];
        /** @description Queries the register as it was in this edition, without later corrections. An id from `/v1/editions`, or `current` (default). Example: `current`. */
        edition: string;
        /** @description `reports` adds to each item all reports about it, with their evidence. Not available in `csv`, `xlsx`, `geojson`, `ics` and `atom`. */
        expand: "reports";
        /** @description Format of the response; overrides the `Accept` header. `json` (application/json), `jsonld` (application/ld+json). */
        format: "json" | "jsonld";
        /**
         * @description Id of a deal, as in `/v1/deals`.
         * @example france-fluidstack
         */
        id: string;
        /** @description Maximum number of items per page (1–200, default 50). If omitted, `csv`, `ndjson`, `xlsx` and `ics` return the full list. Example: `20`. */
        limit: number;
        /** @description Returns only records of deals with a site within a distance: latitude, longitude and kilometres, as in `49.79,2.25,20km`. Example: `49.79,2.25,20km`. */
        near: string;
        /** @description Filters by site of the deal (an id from `/v1/sites`). Example: `le-bosquel`. */
        site: string;
        /** @description Sort key. A leading `-` means descending order. Default: `id`. */
        sort: "id" | "-id" | "country" | "-country";
        /** @description Uses only the reports of this source (an id from `/v1/sources`), as if no other source existed. Example: `lanouvelletribune-2025-02`. */
        source: string;
    };
    requestBodies: never;
    headers: {
        /** @description Always `bytes`: parts can be requested with `Range`. */
        "Accept-Ranges": string;
        /** @description Always `*`: web pages of all origins can read the response (CORS). */
        "Access-Control-Allow-Origin": string;
        /** @description Headers that web pages of other origins can read (CORS). */
        "Access-Control-Expose-Headers": string;
        /** @description Methods that the URL supports (405). */
        Allow: string;
        /** @description Caching rules. A response that depends on the current day expires at midnight UTC at the latest. */
        "Cache-Control": string;
        /** @description File name for saving the response. */
        "Content-Disposition": string;
        /** @description Compression of the body (`zstd`, `br` or `gzip`); absent if the body is not compressed. */
        "Content-Encoding": string;
        /** @description Position of the part in the file, and size of the file in bytes; for 416, the size only. */
        "Content-Range": string;
        /** @description Strong entity tag. Send it as `If-None-Match` to receive 304 if nothing changed. */
        ETag: string;
        /** @description Id of the edition that the response comes from; absent if none was read. */
        "Gigawatt-Edition": string;
        /** @description Time of the last change. For a response that depends on the current day, not earlier than the beginning of that day (UTC). */
        "Last-Modified": string;
        /** @description Related URLs (RFC 8288): `self`, `next`, `prev`, `alternate` formats, `collection`, `describedby`, `license`. */
        Link: string;
        /** @description URL of the file in the edition being served. */
        Location: string;
        /** @description Requests that remain, and seconds until the limit is reset; absent if there is no limit. */
        RateLimit: string;
        /** @description Limit of requests per client and minute (IETF draft RateLimit headers); absent if there is no limit. */
        "RateLimit-Policy": string;
        /** @description Seconds to wait before the next request (429 and 503). */
        "Retry-After": number;
        /** @description How long browsers must use HTTPS only; absent if the public URL of the server is not an HTTPS URL. */
        "Strict-Transport-Security": string;
        /** @description Request headers that the response depends on. */
        Vary: string;
        /** @description Always `nosniff`: browsers must not guess the media type. */
        "X-Content-Type-Options": string;
        /** @description Id of the request in the log of the server. */
        "X-Request-Id": string;
    };
    pathItems: never;
}
export type Addend = components['schemas']['Addend'];
export type BilingualText = components['schemas']['BilingualText'];
export type Change = components['schemas']['Change'];
export type ChangeCounts = components['schemas']['ChangeCounts'];
export type ChangedRecord = components['schemas']['ChangedRecord'];
export type ChangePage = components['schemas']['ChangePage'];
export type Citation = components['schemas']['Citation'];
export type Claim = components['schemas']['Claim'];
export type ClaimPage = components['schemas']['ClaimPage'];
export type Confidence = components['schemas']['Confidence'];
export type Coordinates = components['schemas']['Coordinates'];
export type CountedDeal = components['schemas']['CountedDeal'];
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
export type DealSite = components['schemas']['DealSite'];
export type Derivation = components['schemas']['Derivation'];
export type Download = components['schemas']['Download'];
export type Edition = components['schemas']['Edition'];
export type EditionDetail = components['schemas']['EditionDetail'];
export type EditionRecord = components['schemas']['EditionRecord'];
export type EditionRecordPage = components['schemas']['EditionRecordPage'];
export type Evidence = components['schemas']['Evidence'];
export type Exclusion = components['schemas']['Exclusion'];
export type FieldChange = components['schemas']['FieldChange'];
export type Figure = components['schemas']['Figure'];
export type FigureDispute = components['schemas']['FigureDispute'];
export type FigureHistory = components['schemas']['FigureHistory'];
export type FigurePage = components['schemas']['FigurePage'];
export type FigurePast = components['schemas']['FigurePast'];
export type FigureReport = components['schemas']['FigureReport'];
export type FirstPromise = components['schemas']['FirstPromise'];
export type Grade = components['schemas']['Grade'];
export type Hit = components['schemas']['Hit'];
export type HitPage = components['schemas']['HitPage'];
export type Id = components['schemas']['Id'];
export type Identifier = components['schemas']['Identifier'];
export type LastConfirmed = components['schemas']['LastConfirmed'];
export type Link = components['schemas']['Link'];
export type Live = components['schemas']['Live'];
export type LocatedEvidence = components['schemas']['LocatedEvidence'];
export type McpMessage = components['schemas']['McpMessage'];
export type McpResponse = components['schemas']['McpResponse'];
export type MedianDelay = components['schemas']['MedianDelay'];
export type Method = components['schemas']['Method'];
export type Milestone = components['schemas']['Milestone'];
export type MilestoneDispute = components['schemas']['MilestoneDispute'];
export type MilestoneHistory = components['schemas']['MilestoneHistory'];
export type MilestonePage = components['schemas']['MilestonePage'];
export type MilestonePast = components['schemas']['MilestonePast'];
export type MilestoneReport = components['schemas']['MilestoneReport'];
export type MilestoneType = components['schemas']['MilestoneType'];
export type Outcome = components['schemas']['Outcome'];
export type ParameterError = components['schemas']['ParameterError'];
export type Partner = components['schemas']['Partner'];
export type PartnerDispute = components['schemas']['PartnerDispute'];
export type PartnerHistory = components['schemas']['PartnerHistory'];
export type PartnerPage = components['schemas']['PartnerPage'];
export type PartnerPast = components['schemas']['PartnerPast'];
export type PartnerReport = components['schemas']['PartnerReport'];
export type Problem = components['schemas']['Problem'];
export type Promise = components['schemas']['Promise'];
export type PromiseRates = components['schemas']['PromiseRates'];
export type Published = components['schemas']['Published'];
export type Quantity = components['schemas']['Quantity'];
export type Ready = components['schemas']['Ready'];
export type Relation = components['schemas']['Relation'];
export type Report = components['schemas']['Report'];
export type ReportPage = components['schemas']['ReportPage'];
export type Site = components['schemas']['Site'];
export type SiteDispute = components['schemas']['SiteDispute'];
export type SiteHistory = components['schemas']['SiteHistory'];
export type SitePage = components['schemas']['SitePage'];
export type SitePast = components['schemas']['SitePast'];
export type SiteReport = components['schemas']['SiteReport'];
export type Slippage = components['schemas']['Slippage'];
export type Source = components['schemas']['Source'];
export type SourcePage = components['schemas']['SourcePage'];
export type StatusChange = components['schemas']['StatusChange'];
export type Sum = components['schemas']['Sum'];
export type Timeline = components['schemas']['Timeline'];
export type TimelineEvent = components['schemas']['TimelineEvent'];
export type TotalGroup = components['schemas']['TotalGroup'];
export type Totals = components['schemas']['Totals'];
export type TrackRecord = components['schemas']['TrackRecord'];
export type TrackRecordOfType = components['schemas']['TrackRecordOfType'];
export type UncertainDate = components['schemas']['UncertainDate'];
export type UnlocatedEvidence = components['schemas']['UnlocatedEvidence'];
export type ResponseInvalidRequest = components['responses']['InvalidRequest'];
export type ResponseNotFound = components['responses']['NotFound'];
export type ResponseNotModified = components['responses']['NotModified'];
export type ResponseProblem = components['responses']['Problem'];
export type ResponseUnavailable = components['responses']['Unavailable'];
export type ParameterAs = components['parameters']['as'];
export type ParameterAsOf = components['parameters']['asOf'];
export type ParameterCountry = components['parameters']['country'];
export type ParameterCursor = components['parameters']['cursor'];
export type ParameterDeal = components['parameters']['deal'];
export type ParameterDealKind = components['parameters']['dealKind'];
export type ParameterDealStatus = components['parameters']['dealStatus'];
export type ParameterEdition = components['parameters']['edition'];
export type ParameterExpand = components['parameters']['expand'];
export type ParameterFormat = components['parameters']['format'];
export type ParameterId = components['parameters']['id'];
export type ParameterLimit = components['parameters']['limit'];
export type ParameterNear = components['parameters']['near'];
export type ParameterSite = components['parameters']['site'];
export type ParameterSort = components['parameters']['sort'];
export type ParameterSource = components['parameters']['source'];
export type HeaderAcceptRanges = components['headers']['Accept-Ranges'];
export type HeaderAccessControlAllowOrigin = components['headers']['Access-Control-Allow-Origin'];
export type HeaderAccessControlExposeHeaders = components['headers']['Access-Control-Expose-Headers'];
export type HeaderAllow = components['headers']['Allow'];
export type HeaderCacheControl = components['headers']['Cache-Control'];
export type HeaderContentDisposition = components['headers']['Content-Disposition'];
export type HeaderContentEncoding = components['headers']['Content-Encoding'];
export type HeaderContentRange = components['headers']['Content-Range'];
export type HeaderETag = components['headers']['ETag'];
export type HeaderGigawattEdition = components['headers']['Gigawatt-Edition'];
export type HeaderLastModified = components['headers']['Last-Modified'];
export type HeaderLink = components['headers']['Link'];
export type HeaderLocation = components['headers']['Location'];
export type HeaderRateLimit = components['headers']['RateLimit'];
export type HeaderRateLimitPolicy = components['headers']['RateLimit-Policy'];
export type HeaderRetryAfter = components['headers']['Retry-After'];
export type HeaderStrictTransportSecurity = components['headers']['Strict-Transport-Security'];
export type HeaderVary = components['headers']['Vary'];
export type HeaderXContentTypeOptions = components['headers']['X-Content-Type-Options'];
export type HeaderXRequestId = components['headers']['X-Request-Id'];
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
            /** @description Liveness probe. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "Access-Control-Expose-Headers": components["headers"]["Access-Control-Expose-Headers"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Encoding": components["headers"]["Content-Encoding"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Strict-Transport-Security": components["headers"]["Strict-Transport-Security"];
                    Vary: components["headers"]["Vary"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Live"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidRequest"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
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
            /** @description Readiness probe. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "Access-Control-Expose-Headers": components["headers"]["Access-Control-Expose-Headers"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Encoding": components["headers"]["Content-Encoding"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Strict-Transport-Security": components["headers"]["Strict-Transport-Security"];
                    Vary: components["headers"]["Vary"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ready"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidRequest"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    callMcp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description At most 64 KiB. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["McpMessage"];
            };
        };
        responses: {
            /** @description The result of the method, or an error. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "Access-Control-Expose-Headers": components["headers"]["Access-Control-Expose-Headers"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Encoding": components["headers"]["Content-Encoding"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Strict-Transport-Security": components["headers"]["Strict-Transport-Security"];
                    Vary: components["headers"]["Vary"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["McpResponse"];
                };
            };
            /** @description The server accepted a notification. */
            202: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "Access-Control-Expose-Headers": components["headers"]["Access-Control-Expose-Headers"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Encoding": components["headers"]["Content-Encoding"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Strict-Transport-Security": components["headers"]["Strict-Transport-Security"];
                    Vary: components["headers"]["Vary"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A web page of another origin sent the request to `/mcp`, and the operator has not allowed this origin. Requests without `Origin` pass. */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "Access-Control-Expose-Headers": components["headers"]["Access-Control-Expose-Headers"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Encoding": components["headers"]["Content-Encoding"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Strict-Transport-Security": components["headers"]["Strict-Transport-Security"];
                    Vary: components["headers"]["Vary"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Any other error of the request itself: a JSON-RPC error, or problem details.
             *
             *     - 400: The body is not a JSON-RPC message, or the MCP headers contradict it
             *     - 404: Unknown method (from MCP revision 2026-07-28)
             *     - 415: The body is not JSON
             *     - 405: Method not allowed
             *     - 406: Format or encoding not available
             *     - 408: Request timeout
             *     - 410: Edition no longer available
             *     - 412: Precondition failed
             *     - 413: Request body too large
             *     - 414: URL too long
             *     - 416: Range not satisfiable
             *     - 417: Expectation failed
             *     - 429: Too many requests; `Retry-After` gives the seconds to wait
             *     - 431: Request headers too large
             *     - 500: Internal error
             *     - 503: Service temporarily unavailable; `Retry-After` gives the seconds to wait
             */
            default: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "Access-Control-Expose-Headers": components["headers"]["Access-Control-Expose-Headers"];
                    Allow: components["headers"]["Allow"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Encoding": components["headers"]["Content-Encoding"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    "Strict-Transport-Security": components["headers"]["Strict-Transport-Security"];
                    Vary: components["headers"]["Vary"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["McpResponse"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listChanges: {
        parameters: {
            query?: {
                /** @description Filters by the id of a deal, partner, site, milestone, figure or claim. Example: `france-fluidstack.service-start`. */
                about?: string;
                /** @description Returns what was known on this date. Default: today (UTC). A source is used from the last day on which it can have been published. A year, quarter (`2026-Q3`) or month means its last day. A future date assumes that nothing more is published. Example: `2025-12-31`. */
                asOf?: components["parameters"]["asOf"];
                /** @description Filters by the country of the deal (ISO 3166-1 alpha-2). Several values, separated by commas, mean any of them. Example: `FR`. */
                country?: components["parameters"]["country"];
                /** @description Opaque page position, taken from `next`. Do not build or modify it. */
                cursor?: components["parameters"]["cursor"];
                /** @description Filters by deal (an id from `/v1/deals`). Example: `france-fluidstack`. */
                deal?: components["parameters"]["deal"];
                /** @description Filters by kind of deal: `project` (one construction project) or `programme` (an umbrella plan). Example: `project`. */
                dealKind?: components["parameters"]["dealKind"];
                /** @description Filters by current status of the deal. Several values, separated by commas, mean any of them. `live`: all except `paused`, `withdrawn` and `cancelled`. Example: `live`. */
                dealStatus?: components["parameters"]["dealStatus"];
                /** @description Queries the register as it was in this edition, without later corrections. An id from `/v1/editions`, or `current` (default). Example: `current`. */
                edition?: components["parameters"]["edition"];
                /** @description Format of the response; overrides the `Accept` header. `json` (application/json), `csv` (text/csv), `ndjson` (application/x-ndjson), `jsonld` (application/ld+json), `xlsx` (application/vnd.openxmlformats-officedocument.spreadsheetml.sheet), `atom` (application/atom+xml). */
                format?: "json" | "csv" | "ndjson" | "jsonld" | "xlsx" | "atom";
                /** @description Filters by kind of the record that changed; `claim` for claims. */
                kind?: "deal" | "partner" | "site" | "milestone" | "figure" | "claim";
                /** @description Maximum number of items per page (1–200, default 50). If omitted, `csv`, `ndjson`, `xlsx` and `ics` return the full list. Example: `20`. */
                limit?: components["parameters"]["limit"];
                /** @description Returns only records of deals with a site within a distance: latitude, longitude and kilometres, as in `49.79,2.25,20km`. Example: `49.79,2.25,20km`. */
                near?: components["parameters"]["near"];
                /** @description Returns only changes that became known on or after this date. A year, quarter (`2026-Q3`) or month means its first day. Example: `2026`. */
                since?: string;
                /** @description Filters by site of the deal (an id from `/v1/sites`). Example: `le-bosquel`. */
                site?: components["parameters"]["site"];
                /** @description Sort key. A leading `-` means descending order. Default: `-known`. */
                sort?: "-known" | "known";
                /** @description Uses only the reports of this source (an id from `/v1/sources`), as if no other source existed. Example: `lanouvelletribune-2025-02`. */
                source?: components["parameters"]["source"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list of changes. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "Access-Control-Expose-Headers": components["headers"]["Access-Control-Expose-Headers"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "Content-Encoding": components["headers"]["Content-Encoding"];
                    ETag: components["headers"]["ETag"];
                    "Gigawatt-Edition": components["headers"]["Gigawatt-Edition"];
                    "Last-Modified": components["headers"]["Last-Modified"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Strict-Transport-Security": components["headers"]["Strict-Transport-Security"];
                    Vary: components["headers"]["Vary"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/atom+xml": string;
                    "application/json": components["schemas"]["ChangePage"];
                    "application/ld+json": Record<string, never>;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidRequest"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    getChange: {
        parameters: {
            query?: {
                /** @description Returns what was known on this date. Default: today (UTC). A source is used from the last day on which it can have been published. A year, quarter (`2026-Q3`) or month means its last day. A future date assumes that nothing more is published. Example: `2025-12-31`. */
                asOf?: components["parameters"]["asOf"];
                /** @description Queries the register as it was in this edition, without later corrections. An id from `/v1/editions`, or `current` (default). Example: `current`. */
                edition?: components["parameters"]["edition"];
                /** @description Format of the response; overrides the `Accept` header. `json` (application/json), `jsonld` (application/ld+json). */
                format?: components["parameters"]["format"];
                /** @description Uses only the reports of this source (an id from `/v1/sources`), as if no other source existed. Example: `lanouvelletribune-2025-02`. */
                source?: components["parameters"]["source"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of a change, as in `/v1/changes`.
                 * @example france-fluidstack.service-start-2025-02-28
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Change. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "Access-Control-Expose-Headers": components["headers"]["Access-Control-Expose-Headers"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Encoding": components["headers"]["Content-Encoding"];
                    ETag: components["headers"]["ETag"];
                    "Gigawatt-Edition": components["headers"]["Gigawatt-Edition"];
                    "Last-Modified": components["headers"]["Last-Modified"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Strict-Transport-Security": components["headers"]["Strict-Transport-Security"];
                    Vary: components["headers"]["Vary"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
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
            default: components["responses"]["Problem"];
        };
    };
    listClaims: {
        parameters: {
            query?: {
                /** @description Filters by the id of the deal, partner, site, milestone or figure that the claim is about. Example: `fluidstack`. */
                about?: string;
                /** @description Returns what was known on this date. Default: today (UTC). A source is used from the last day on which it can have been published. A year, quarter (`2026-Q3`) or month means its last day. A future date assumes that nothing more is published. Example: `2025-12-31`. */
                asOf?: components["parameters"]["asOf"];
                /** @description Filters by certainty of the statement: stated as a fact (`asserted`), `expected` or `possible`. */
                certainty?: "asserted" | "expected" | "possible";
                /** @description Filters by the country of the deal (ISO 3166-1 alpha-2). Several values, separated by commas, mean any of them. Example: `FR`. */
                country?: components["parameters"]["country"];
                /** @description Opaque page position, taken from `next`. Do not build or modify it. */
                cursor?: components["parameters"]["cursor"];
                /** @description Filters by deal (an id from `/v1/deals`). Example: `france-fluidstack`. */
                deal?: components["parameters"]["deal"];
                /** @description Filters by kind of deal: `project` (one construction project) or `programme` (an umbrella plan). Example: `project`. */
                dealKind?: components["parameters"]["dealKind"];
                /** @description Filters by current status of the deal. Several values, separated by commas, mean any of them. `live`: all except `paused`, `withdrawn` and `cancelled`. Example: `live`. */
                dealStatus?: components["parameters"]["dealStatus"];
                /** @description Queries the register as it was in this edition, without later corrections. An id from `/v1/editions`, or `current` (default). Example: `current`. */
                edition?: components["parameters"]["edition"];
                /** @description Accepted as on other lists, but has no effect: claims always include their evidence. */
                expand?: "reports";
                /** @description Format of the response; overrides the `Accept` header. `json` (application/json), `csv` (text/csv), `ndjson` (application/x-ndjson), `jsonld` (application/ld+json), `xlsx` (application/vnd.openxmlformats-officedocument.spreadsheetml.sheet). */
                format?: "json" | "csv" | "ndjson" | "jsonld" | "xlsx";
                /** @description Returns only these claims: one id, or several separated by commas. Example: `residual-heat-recovered`. */
                id?: string[];
                /** @description Maximum number of items per page (1–200, default 50). If omitted, `csv`, `ndjson`, `xlsx` and `ics` return the full list. Example: `20`. */
                limit?: components["parameters"]["limit"];
                /** @description Returns only records of deals with a site within a distance: latitude, longitude and kilometres, as in `49.79,2.25,20km`. Example: `49.79,2.25,20km`. */
                near?: components["parameters"]["near"];
                /** @description Filters by site of the deal (an id from `/v1/sites`). Example: `le-bosquel`. */
                site?: components["parameters"]["site"];
                /** @description Sort key. A leading `-` means descending order. Default: `id`. */
                sort?: "id" | "-id" | "topic" | "-topic";
                /** @description Uses only the reports of this source (an id from `/v1/sources`), as if no other source existed. Example: `lanouvelletribune-2025-02`. */
                source?: components["parameters"]["source"];
                /** @description Filters by topic, such as `energy`, `water` or `jobs`. Several values, separated by commas, mean any of them. Example: `energy`. */
                topic?: ("ai-race" | "approval" | "capability" | "company" | "delivery" | "ecosystem" | "energy" | "finance" | "grid" | "heat" | "jobs" | "land" | "permit" | "site" | "sovereignty" | "water")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list of claims. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "Access-Control-Expose-Headers": components["headers"]["Access-Control-Expose-Headers"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "Content-Encoding": components["headers"]["Content-Encoding"];
                    ETag: components["headers"]["ETag"];
                    "Gigawatt-Edition": components["headers"]["Gigawatt-Edition"];
                    "Last-Modified": components["headers"]["Last-Modified"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Strict-Transport-Security": components["headers"]["Strict-Transport-Security"];
                    Vary: components["headers"]["Vary"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimPage"];
                    "application/ld+json": Record<string, never>;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidRequest"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    getClaim: {
        parameters: {
            query?: {
                /** @description Returns what was known on this date. Default: today (UTC). A source is used from the last day on which it can have been published. A year, quarter (`2026-Q3`) or month means its last day. A future date assumes that nothing more is published. Example: `2025-12-31`. */
                asOf?: components["parameters"]["asOf"];
                /** @description Queries the register as it was in this edition, without later corrections. An id from `/v1/editions`, or `current` (default). Example: `current`. */
                edition?: components["parameters"]["edition"];
                /** @description Format of the response; overrides the `Accept` header. `json` (application/json), `jsonld` (application/ld+json). */
                format?: components["parameters"]["format"];
                /** @description Uses only the reports of this source (an id from `/v1/sources`), as if no other source existed. Example: `lanouvelletribune-2025-02`. */
                source?: components["parameters"]["source"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of a claim, as in `/v1/claims`.
                 * @example residual-heat-recovered
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Claim with its evidence. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "Access-Control-Expose-Headers": components["headers"]["Access-Control-Expose-Headers"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Encoding": components["headers"]["Content-Encoding"];
                    ETag: components["headers"]["ETag"];
                    "Gigawatt-Edition": components["headers"]["Gigawatt-Edition"];
                    "Last-Modified": components["headers"]["Last-Modified"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Strict-Transport-Security": components["headers"]["Strict-Transport-Security"];
                    Vary: components["headers"]["Vary"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
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
            default: components["responses"]["Problem"];
        };
    };
    getDataset: {
        parameters: {
            query?: {
                /** @description Format of the response; overrides the `Accept` header. `json` (application/json), `jsonld` (application/ld+json). */
                format?: components["parameters"]["format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Dataset and downloads. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "Access-Control-Expose-Headers": components["headers"]["Access-Control-Expose-Headers"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Encoding": components["headers"]["Content-Encoding"];
                    ETag: components["headers"]["ETag"];
                    "Gigawatt-Edition": components["headers"]["Gigawatt-Edition"];
                    "Last-Modified": components["headers"]["Last-Modified"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Strict-Transport-Security": components["headers"]["Strict-Transport-Security"];
                    Vary: components["headers"]["Vary"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dataset"];
                    "application/ld+json": Record<string, never>;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidRequest"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    getEdition: {
        parameters: {
            query?: {
                /** @description Format of the response; overrides the `Accept` header. `json` (application/json), `jsonld` (application/ld+json). */
                format?: components["parameters"]["format"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of an edition, or `current` for the edition being served.
                 * @example current
                 */
                edition: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Edition and its files. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "Access-Control-Expose-Headers": components["headers"]["Access-Control-Expose-Headers"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Encoding": components["headers"]["Content-Encoding"];
                    ETag: components["headers"]["ETag"];
                    "Gigawatt-Edition": components["headers"]["Gigawatt-Edition"];
                    "Last-Modified": components["headers"]["Last-Modified"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Strict-Transport-Security": components["headers"]["Strict-Transport-Security"];
                    Vary: components["headers"]["Vary"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
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
            default: components["responses"]["Problem"];
        };
    };
    downloadFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of an edition, or `current` for the edition being served.
                 * @example current
                 */
                edition: string;
                /**
                 * @description Name of a file, as listed in `/v1/dataset`.
                 * @example milestones.csv
                 */
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The whole file. */
            200: {
                headers: {
                    "Accept-Ranges": components["headers"]["Accept-Ranges"];
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "Access-Control-Expose-Headers": components["headers"]["Access-Control-Expose-Headers"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "Content-Encoding": components["headers"]["Content-Encoding"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["Last-Modified"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Strict-Transport-Security": components["headers"]["Strict-Transport-Security"];
                    Vary: components["headers"]["Vary"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                    "application/vnd.sqlite3": unknown;
                    "application/x-ndjson": unknown;
                    "text/csv": unknown;
                };
            };
            /** @description The part of the file that `Range` requests. */
            206: {
                headers: {
                    "Accept-Ranges": components["headers"]["Accept-Ranges"];
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "Access-Control-Expose-Headers": components["headers"]["Access-Control-Expose-Headers"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "Content-Encoding": components["headers"]["Content-Encoding"];
                    "Content-Range": components["headers"]["Content-Range"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["Last-Modified"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Strict-Transport-Security": components["headers"]["Strict-Transport-Security"];
                    Vary: components["headers"]["Vary"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                    "application/vnd.sqlite3": unknown;
                    "application/x-ndjson": unknown;
                    "text/csv": unknown;
                };
            };
            /** @description Redirect from `current` to the edition being served. */
            302: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "Access-Control-Expose-Headers": components["headers"]["Access-Control-Expose-Headers"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Location: components["headers"]["Location"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Strict-Transport-Security": components["headers"]["Strict-Transport-Security"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidRequest"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    listDeals: {
        parameters: {
            query?: {
                /** @description Returns what was known on this date. Default: today (UTC). A source is used from the last day on which it can have been published. A year, quarter (`2026-Q3`) or month means its last day. A future date assumes that nothing more is published. Example: `2025-12-31`. */
                asOf?: components["parameters"]["asOf"];
                /** @description Filters by confidence of the status: high, medium or low. Several values, separated by commas, mean any of them. Example: `high`. */
                confidence?: ("high" | "medium" | "low")[];
                /** @description Filters by the country of the deal (ISO 3166-1 alpha-2). Several values, separated by commas, mean any of them. Example: `FR`. */
                country?: components["parameters"]["country"];
                /** @description Opaque page position, taken from `next`. Do not build or modify it. */
                cursor?: components["parameters"]["cursor"];
                /** @description Filters by deal (an id from `/v1/deals`). Example: `france-fluidstack`. */
                deal?: components["parameters"]["deal"];
                /** @description Filters by kind of deal: `project` (one construction project) or `programme` (an umbrella plan). Example: `project`. */
                dealKind?: components["parameters"]["dealKind"];
                /** @description Filters by current status of the deal. Several values, separated by commas, mean any of them. `live`: all except `paused`, `withdrawn` and `cancelled`. Example: `live`. */
                dealStatus?: components["parameters"]["dealStatus"];
                /** @description `true`: only deals with a disputed value. `false`: only deals without one. */
                disputed?: boolean;
                /** @description Queries the register as it was in this edition, without later corrections. An id from `/v1/editions`, or `current` (default). Example: `current`. */
                edition?: components["parameters"]["edition"];
                /** @description `reports` adds to each item all reports about it, with their evidence. Not available in `csv`, `xlsx`, `geojson`, `ics` and `atom`. */
                expand?: components["parameters"]["expand"];
                /** @description Format of the response; overrides the `Accept` header. `json` (application/json), `csv` (text/csv), `ndjson` (application/x-ndjson), `jsonld` (application/ld+json), `xlsx` (application/vnd.openxmlformats-officedocument.spreadsheetml.sheet), `geojson` (application/geo+json). */
                format?: "json" | "csv" | "ndjson" | "jsonld" | "xlsx" | "geojson";
                /** @description Returns only these deals: one id, or several separated by commas. Example: `france-fluidstack,bethune-nebius`. */
                id?: string[];
                /** @description Filters by type of agreement, such as `memorandum-of-understanding`. */
                instrument?: "agreement" | "memorandum-of-understanding" | "commitment" | "contract";
                /** @description Filters by kind: `project` (one construction project) or `programme` (an umbrella plan for several projects). */
                kind?: "project" | "programme";
                /** @description Maximum number of items per page (1–200, default 50). If omitted, `csv`, `ndjson`, `xlsx` and `ics` return the full list. Example: `20`. */
                limit?: components["parameters"]["limit"];
                /** @description Returns only records of deals with a site within a distance: latitude, longitude and kilometres, as in `49.79,2.25,20km`. Example: `49.79,2.25,20km`. */
                near?: components["parameters"]["near"];
                /** @description Filters by site of the deal (an id from `/v1/sites`). Example: `le-bosquel`. */
                site?: components["parameters"]["site"];
                /** @description Sort key. A leading `-` means descending order. Default: `id`. */
                sort?: "id" | "-id" | "signed" | "-signed";
                /** @description Uses only the reports of this source (an id from `/v1/sources`), as if no other source existed. Example: `lanouvelletribune-2025-02`. */
                source?: components["parameters"]["source"];
                /** @description Filters by current status, such as `signed` or `withdrawn`. Several values, separated by commas, mean any of them. Example: `signed`. */
                status?: ("announced" | "selected" | "negotiating" | "signed" | "under-construction" | "operational" | "completed" | "paused" | "withdrawn" | "cancelled")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list of deals. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "Access-Control-Expose-Headers": components["headers"]["Access-Control-Expose-Headers"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "Content-Encoding": components["headers"]["Content-Encoding"];
                    ETag: components["headers"]["ETag"];
                    "Gigawatt-Edition": components["headers"]["Gigawatt-Edition"];
                    "Last-Modified": components["headers"]["Last-Modified"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Strict-Transport-Security": components["headers"]["Strict-Transport-Security"];
                    Vary: components["headers"]["Vary"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/geo+json": string;
                    "application/json": components["schemas"]["DealPage"];
                    "application/ld+json": Record<string, never>;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidRequest"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    getDeal: {
        parameters: {
            query?: {
                /** @description Returns what was known on this date. Default: today (UTC). A source is used from the last day on which it can have been published. A year, quarter (`2026-Q3`) or month means its last day. A future date assumes that nothing more is published. Example: `2025-12-31`. */
                asOf?: components["parameters"]["asOf"];
                /** @description Queries the register as it was in this edition, without later corrections. An id from `/v1/editions`, or `current` (default). Example: `current`. */
                edition?: components["parameters"]["edition"];
                /** @description Format of the response; overrides the `Accept` header. `json` (application/json), `jsonld` (application/ld+json), `geojson` (application/geo+json). */
                format?: "json" | "jsonld" | "geojson";
                /** @description Uses only the reports of this source (an id from `/v1/sources`), as if no other source existed. Example: `lanouvelletribune-2025-02`. */
                source?: components["parameters"]["source"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of a deal, as in `/v1/deals`.
                 * @example france-fluidstack
                 */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deal with its reports. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "Access-Control-Expose-Headers": components["headers"]["Access-Control-Expose-Headers"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Encoding": components["headers"]["Content-Encoding"];
                    ETag: components["headers"]["ETag"];
                    "Gigawatt-Edition": components["headers"]["Gigawatt-Edition"];
                    "Last-Modified": components["headers"]["Last-Modified"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Strict-Transport-Security": components["headers"]["Strict-Transport-Security"];
                    Vary: components["headers"]["Vary"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/geo+json": string;
                    "application/json": components["schemas"]["Deal"];
                    "application/ld+json": Record<string, never>;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidRequest"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    getDealHistory: {
        parameters: {
            query?: {
                /** @description Returns what was known on this date. Default: today (UTC). A source is used from the last day on which it can have been published. A year, quarter (`2026-Q3`) or month means its last day. A future date assumes that nothing more is published. Example: `2025-12-31`. */
                asOf?: components["parameters"]["asOf"];
                /** @description Queries the register as it was in this edition, without later corrections. An id from `/v1/editions`, or `current` (default). Example: `current`. */
                edition?: components["parameters"]["edition"];
                /** @description Format of the response; overrides the `Accept` header. `json` (application/json), `jsonld` (application/ld+json). */
                format?: components["parameters"]["format"];
                /** @description Uses only the reports of this source (an id from `/v1/sources`), as if no other source existed. Example: `lanouvelletribune-2025-02`. */
                source?: components["parameters"]["source"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of a deal, as in `/v1/deals`.
                 * @example france-fluidstack
                 */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description History of a deal. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "Access-Control-Expose-Headers": components["headers"]["Access-Control-Expose-Headers"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Encoding": components["headers"]["Content-Encoding"];
                    ETag: components["headers"]["ETag"];
                    "Gigawatt-Edition": components["headers"]["Gigawatt-Edition"];
                    "Last-Modified": components["headers"]["Last-Modified"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Strict-Transport-Security": components["headers"]["Strict-Transport-Security"];
                    Vary: components["headers"]["Vary"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
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
            default: components["responses"]["Problem"];
        };
    };
    getDealTimeline: {
        parameters: {
            query?: {
                /** @description Returns what was known on this date. Default: today (UTC). A source is used from the last day on which it can have been published. A year, quarter (`2026-Q3`) or month means its last day. A future date assumes that nothing more is published. Example: `2025-12-31`. */
                asOf?: components["parameters"]["asOf"];
                /** @description Queries the register as it was in this edition, without later corrections. An id from `/v1/editions`, or `current` (default). Example: `current`. */
                edition?: components["parameters"]["edition"];
                /** @description Format of the response; overrides the `Accept` header. `json` (application/json), `jsonld` (application/ld+json). */
                format?: components["parameters"]["format"];
                /** @description Uses only the reports of this source (an id from `/v1/sources`), as if no other source existed. Example: `lanouvelletribune-2025-02`. */
                source?: components["parameters"]["source"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of a deal, as in `/v1/deals`.
                 * @example france-fluidstack
                 */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Timeline of a deal. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "Access-Control-Expose-Headers": components["headers"]["Access-Control-Expose-Headers"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Encoding": components["headers"]["Content-Encoding"];
                    ETag: components["headers"]["ETag"];
                    "Gigawatt-Edition": components["headers"]["Gigawatt-Edition"];
                    "Last-Modified": components["headers"]["Last-Modified"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Strict-Transport-Security": components["headers"]["Strict-Transport-Security"];
                    Vary: components["headers"]["Vary"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
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
            default: components["responses"]["Problem"];
        };
    };
    listEditions: {
        parameters: {
            query?: {
                /** @description Opaque page position, taken from `next`. Do not build or modify it. */
                cursor?: components["parameters"]["cursor"];
                /** @description Format of the response; overrides the `Accept` header. `json` (application/json), `csv` (text/csv), `ndjson` (application/x-ndjson), `jsonld` (application/ld+json), `xlsx` (application/vnd.openxmlformats-officedocument.spreadsheetml.sheet). */
                format?: "json" | "csv" | "ndjson" | "jsonld" | "xlsx";
                /** @description Maximum number of items per page (1–200, default 50). If omitted, `csv`, `ndjson`, `xlsx` and `ics` return the full list. Example: `20`. */
                limit?: components["parameters"]["limit"];
                /** @description Sort key. A leading `-` means descending order. Default: `-added`. */
                sort?: "-added" | "added";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list of editions. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "Access-Control-Expose-Headers": components["headers"]["Access-Control-Expose-Headers"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "Content-Encoding": components["headers"]["Content-Encoding"];
                    ETag: components["headers"]["ETag"];
                    "Gigawatt-Edition": components["headers"]["Gigawatt-Edition"];
                    "Last-Modified": components["headers"]["Last-Modified"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Strict-Transport-Security": components["headers"]["Strict-Transport-Security"];
                    Vary: components["headers"]["Vary"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditionRecordPage"];
                    "application/ld+json": Record<string, never>;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidRequest"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    getEditionRecord: {
        parameters: {
            query?: {
                /** @description Format of the response; overrides the `Accept` header. `json` (application/json), `jsonld` (application/ld+json). */
                format?: components["parameters"]["format"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of an edition, as in `/v1/editions`, or `current`.
                 * @example current
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Edition and what it changed. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "Access-Control-Expose-Headers": components["headers"]["Access-Control-Expose-Headers"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Encoding": components["headers"]["Content-Encoding"];
                    ETag: components["headers"]["ETag"];
                    "Gigawatt-Edition": components["headers"]["Gigawatt-Edition"];
                    "Last-Modified": components["headers"]["Last-Modified"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Strict-Transport-Security": components["headers"]["Strict-Transport-Security"];
                    Vary: components["headers"]["Vary"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
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
            default: components["responses"]["Problem"];
        };
    };
    listFigures: {
        parameters: {
            query?: {
                /** @description Returns what was known on this date. Default: today (UTC). A source is used from the last day on which it can have been published. A year, quarter (`2026-Q3`) or month means its last day. A future date assumes that nothing more is published. Example: `2025-12-31`. */
                asOf?: components["parameters"]["asOf"];
                /** @description Filters by basis: `reported` by sources, or `derived` by the register from reported figures. */
                basis?: "reported" | "derived";
                /** @description Filters by confidence of the quantity: high, medium or low. Several values, separated by commas, mean any of them. Example: `high`. */
                confidence?: ("high" | "medium" | "low")[];
                /** @description Filters by the country of the deal (ISO 3166-1 alpha-2). Several values, separated by commas, mean any of them. Example: `FR`. */
                country?: components["parameters"]["country"];
                /** @description Opaque page position, taken from `next`. Do not build or modify it. */
                cursor?: components["parameters"]["cursor"];
                /** @description Filters by deal (an id from `/v1/deals`). Example: `france-fluidstack`. */
                deal?: components["parameters"]["deal"];
                /** @description Filters by kind of deal: `project` (one construction project) or `programme` (an umbrella plan). Example: `project`. */
                dealKind?: components["parameters"]["dealKind"];
                /** @description Filters by current status of the deal. Several values, separated by commas, mean any of them. `live`: all except `paused`, `withdrawn` and `cancelled`. Example: `live`. */
                dealStatus?: components["parameters"]["dealStatus"];
                /** @description `true`: only figures with a disputed value. `false`: only figures without one. */
                disputed?: boolean;
                /** @description Queries the register as it was in this edition, without later corrections. An id from `/v1/editions`, or `current` (default). Example: `current`. */
                edition?: components["parameters"]["edition"];
                /** @description `reports` adds to each item all reports about it, with their evidence. Not available in `csv`, `xlsx`, `geojson`, `ics` and `atom`. */
                expand?: components["parameters"]["expand"];
                /** @description Format of the response; overrides the `Accept` header. `json` (application/json), `csv` (text/csv), `ndjson` (application/x-ndjson), `jsonld` (application/ld+json), `xlsx` (application/vnd.openxmlformats-officedocument.spreadsheetml.sheet). */
                format?: "json" | "csv" | "ndjson" | "jsonld" | "xlsx";
                /** @description Returns only these figures: one id, or several separated by commas. Example: `france-fluidstack.electric-power`. */
                id?: string[];
                /** @description Maximum number of items per page (1–200, default 50). If omitted, `csv`, `ndjson`, `xlsx` and `ics` return the full list. Example: `20`. */
                limit?: components["parameters"]["limit"];
                /** @description Filters by metric: what the figure measures, such as electric power or number of jobs. */
                metric?: "electric-power" | "grid-capacity" | "energy-per-year" | "investment" | "contract-value" | "debt" | "cost-estimate" | "investment-per-power" | "investment-per-processor" | "jobs" | "construction-jobs" | "power-per-processor" | "processors" | "share" | "sites" | "area" | "floor-area";
                /** @description Returns only records of deals with a site within a distance: latitude, longitude and kilometres, as in `49.79,2.25,20km`. Example: `49.79,2.25,20km`. */
                near?: components["parameters"]["near"];
                /** @description Filters by site of the deal (an id from `/v1/sites`). Example: `le-bosquel`. */
                site?: components["parameters"]["site"];
                /** @description Sort key. A leading `-` means descending order. Default: `id`. */
                sort?: "id" | "-id" | "value" | "-value";
                /** @description Uses only the reports of this source (an id from `/v1/sources`), as if no other source existed. Example: `lanouvelletribune-2025-02`. */
                source?: components["parameters"]["source"];
                /** @description Returns only figures whose date is certainly on or before this day: power, money or jobs due by then. A year, quarter (`2026-Q3`) or month means its last day. Figures without a date are left out. Example: `2028`. */
                to?: string;
                /** @description Returns only figures that can be converted to this unit, and converts them. UCUM (`MW`) or a currency (`EUR`, ISO 4217); case-sensitive. One currency is never converted to another. Example: `MW`. */
                unit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list of figures. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "Access-Control-Expose-Headers": components["headers"]["Access-Control-Expose-Headers"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "Content-Encoding": components["headers"]["Content-Encoding"];
                    ETag: components["headers"]["ETag"];
                    "Gigawatt-Edition": components["headers"]["Gigawatt-Edition"];
                    "Last-Modified": components["headers"]["Last-Modified"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Strict-Transport-Security": components["headers"]["Strict-Transport-Security"];
                    Vary: components["headers"]["Vary"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FigurePage"];
                    "application/ld+json": Record<string, never>;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidRequest"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    getFigure: {
        parameters: {
            query?: {
                /** @description Returns what was known on this date. Default: today (UTC). A source is used from the last day on which it can have been published. A year, quarter (`2026-Q3`) or month means its last day. A future date assumes that nothing more is published. Example: `2025-12-31`. */
                asOf?: components["parameters"]["asOf"];
                /** @description Queries the register as it was in this edition, without later corrections. An id from `/v1/editions`, or `current` (default). Example: `current`. */
                edition?: components["parameters"]["edition"];
                /** @description Format of the response; overrides the `Accept` header. `json` (application/json), `jsonld` (application/ld+json). */
                format?: components["parameters"]["format"];
                /** @description Uses only the reports of this source (an id from `/v1/sources`), as if no other source existed. Example: `lanouvelletribune-2025-02`. */
                source?: components["parameters"]["source"];
                /** @description Converts the quantities to this unit (UCUM or ISO 4217, case-sensitive); 400 if that is not possible. One currency is never converted to another. Default: the unit of the source. Example: `MW`. */
                unit?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Id of a figure, as in `/v1/figures`.
                 * @example france-fluidstack.electric-power
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Figure with its reports. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "Access-Control-Expose-Headers": components["headers"]["Access-Control-Expose-Headers"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Encoding": components["headers"]["Content-Encoding"];
                    ETag: components["headers"]["ETag"];
                    "Gigawatt-Edition": components["headers"]["Gigawatt-Edition"];
                    "Last-Modified": components["headers"]["Last-Modified"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Strict-Transport-Security": components["headers"]["Strict-Transport-Security"];
                    Vary: components["headers"]["Vary"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
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
            default: components["responses"]["Problem"];
        };
    };
    getFigureHistory: {
        parameters: {
            query?: {
                /** @description Returns what was known on this date. Default: today (UTC). A source is used from the last day on which it can have been published. A year, quarter (`2026-Q3`) or month means its last day. A future date assumes that nothing more is published. Example: `2025-12-31`. */
                asOf?: components["parameters"]["asOf"];
                /** @description Queries the register as it was in this edition, without later corrections. An id from `/v1/editions`, or `current` (default). Example: `current`. */
                edition?: components["parameters"]["edition"];
                /** @description Format of the response; overrides the `Accept` header. `json` (application/json), `jsonld` (application/ld+json). */
                format?: components["parameters"]["format"];
                /** @description Uses only the reports of this source (an id from `/v1/sources`), as if no other source existed. Example: `lanouvelletribune-2025-02`. */
                source?: components["parameters"]["source"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of a figure, as in `/v1/figures`.
                 * @example france-fluidstack.electric-power
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description History of a figure. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "Access-Control-Expose-Headers": components["headers"]["Access-Control-Expose-Headers"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Encoding": components["headers"]["Content-Encoding"];
                    ETag: components["headers"]["ETag"];
                    "Gigawatt-Edition": components["headers"]["Gigawatt-Edition"];
                    "Last-Modified": components["headers"]["Last-Modified"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Strict-Transport-Security": components["headers"]["Strict-Transport-Security"];
                    Vary: components["headers"]["Vary"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
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
            default: components["responses"]["Problem"];
        };
    };
    listMilestones: {
        parameters: {
            query?: {
                /** @description What the calendar shows; only with `format=ics`. `spans` (default): all possible days of each milestone. `deadlines`: only the last possible day; milestones whose date has no end are left out. */
                as?: components["parameters"]["as"];
                /** @description Returns what was known on this date. Default: today (UTC). A source is used from the last day on which it can have been published. A year, quarter (`2026-Q3`) or month means its last day. A future date assumes that nothing more is published. Example: `2025-12-31`. */
                asOf?: components["parameters"]["asOf"];
                /** @description Filters by confidence of the status that decides the outcome: high, medium or low. Several values, separated by commas, mean any of them. Example: `high`. */
                confidence?: ("high" | "medium" | "low")[];
                /** @description Filters by the country of the deal (ISO 3166-1 alpha-2). Several values, separated by commas, mean any of them. Example: `FR`. */
                country?: components["parameters"]["country"];
                /** @description Opaque page position, taken from `next`. Do not build or modify it. */
                cursor?: components["parameters"]["cursor"];
                /** @description Filters by deal (an id from `/v1/deals`). Example: `france-fluidstack`. */
                deal?: components["parameters"]["deal"];
                /** @description Filters by kind of deal: `project` (one construction project) or `programme` (an umbrella plan). Example: `project`. */
                dealKind?: components["parameters"]["dealKind"];
                /** @description Filters by current status of the deal. Several values, separated by commas, mean any of them. `live`: all except `paused`, `withdrawn` and `cancelled`. Example: `live`. */
                dealStatus?: components["parameters"]["dealStatus"];
                /** @description `true`: only milestones with a disputed value. `false`: only milestones without one. */
                disputed?: boolean;
                /** @description Returns only milestones whose last possible day is on or before this date. A year, quarter (`2026-Q3`) or month means its last day. Short for `to` with `match=certain`, and cannot be combined with `to` or `match`. Add `from` to set the first day. Example: `2026`. */
                dueBy?: string;
                /** @description Queries the register as it was in this edition, without later corrections. An id from `/v1/editions`, or `current` (default). Example: `current`. */
                edition?: components["parameters"]["edition"];
                /** @description `reports` adds to each item all reports about it, with their evidence. Not available in `csv`, `xlsx`, `geojson`, `ics` and `atom`. */
                expand?: components["parameters"]["expand"];
                /** @description Format of the response; overrides the `Accept` header. `json` (application/json), `csv` (text/csv), `ndjson` (application/x-ndjson), `jsonld` (application/ld+json), `xlsx` (application/vnd.openxmlformats-officedocument.spreadsheetml.sheet), `ics` (text/calendar). */
                format?: "json" | "csv" | "ndjson" | "jsonld" | "xlsx" | "ics";
                /** @description First day of the window, inclusive. A year, quarter (`2026-Q3`) or month means its first day. Default: no lower bound. Example: `2026`. */
                from?: string;
                /** @description Returns only these milestones: one id, or several separated by commas. Example: `france-fluidstack.service-start`. */
                id?: string[];
                /** @description Maximum number of items per page (1–200, default 50). If omitted, `csv`, `ndjson`, `xlsx` and `ics` return the full list. Example: `20`. */
                limit?: components["parameters"]["limit"];
                /** @description How milestones match the window. `possible` (default): at least one possible day of the milestone lies in it. `certain`: all its possible days do. Requires `from` or `to`. Examples: `to=2027&match=certain` is "due by the end of 2027"; `from=2026&match=certain` is "not before 2026". */
                match?: "possible" | "certain";
                /** @description Returns only records of deals with a site within a distance: latitude, longitude and kilometres, as in `49.79,2.25,20km`. Example: `49.79,2.25,20km`. */
                near?: components["parameters"]["near"];
                /** @description Filters by outcome on the date `asOf`: scheduled, met, overdue or dropped. Several values, separated by commas, mean any of them. Example: `overdue`. */
                outcome?: ("scheduled" | "met" | "overdue" | "dropped")[];
                /** @description `true`: only overdue milestones, like `outcome=overdue`. `false`: all others. */
                overdue?: boolean;
                /** @description Filters by site of the deal (an id from `/v1/sites`). Example: `le-bosquel`. */
                site?: components["parameters"]["site"];
                /** @description Sort key. A leading `-` means descending order. Default: `earliest`. */
                sort?: "earliest" | "-earliest" | "latest" | "-latest" | "id" | "-id" | "daysOverdue" | "-daysOverdue";
                /** @description Uses only the reports of this source (an id from `/v1/sources`), as if no other source existed. Example: `lanouvelletribune-2025-02`. */
                source?: components["parameters"]["source"];
                /** @description Filters by current status: planned, reached or cancelled. Several values, separated by commas, mean any of them. Example: `planned`. */
                status?: ("planned" | "reached" | "cancelled")[];
                /** @description Last day of the window, inclusive. A year, quarter (`2026-Q3`) or month means its last day. Default: no upper bound. Example: `2027`. */
                to?: string;
                /** @description Filters by type, such as `construction-start` or `service-start`. Several values, separated by commas, mean any of them. Example: `service-start`. */
                type?: ("announcement" | "selection" | "agreement" | "financing" | "permit" | "construction-start" | "grid-connection" | "first-capacity" | "service-start" | "capacity-reached" | "completion" | "expansion" | "spending" | "other")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list of milestones. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "Access-Control-Expose-Headers": components["headers"]["Access-Control-Expose-Headers"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "Content-Encoding": components["headers"]["Content-Encoding"];
                    ETag: components["headers"]["ETag"];
                    "Gigawatt-Edition": components["headers"]["Gigawatt-Edition"];
                    "Last-Modified": components["headers"]["Last-Modified"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Strict-Transport-Security": components["headers"]["Strict-Transport-Security"];
                    Vary: components["headers"]["Vary"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MilestonePage"];
                    "application/ld+json": Record<string, never>;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "application/x-ndjson": string;
                    "text/calendar": string;
                    "text/csv": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidRequest"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    getMilestone: {
        parameters: {
            query?: {
                /** @description What the calendar shows; only with `format=ics`. `spans` (default): all possible days of each milestone. `deadlines`: only the last possible day; milestones whose date has no end are left out. */
                as?: components["parameters"]["as"];
                /** @description Returns what was known on this date. Default: today (UTC). A source is used from the last day on which it can have been published. A year, quarter (`2026-Q3`) or month means its last day. A future date assumes that nothing more is published. Example: `2025-12-31`. */
                asOf?: components["parameters"]["asOf"];
                /** @description Queries the register as it was in this edition, without later corrections. An id from `/v1/editions`, or `current` (default). Example: `current`. */
                edition?: components["parameters"]["edition"];
                /** @description Format of the response; overrides the `Accept` header. `json` (application/json), `jsonld` (application/ld+json), `ics` (text/calendar). */
                format?: "json" | "jsonld" | "ics";
                /** @description Uses only the reports of this source (an id from `/v1/sources`), as if no other source existed. Example: `lanouvelletribune-2025-02`. */
                source?: components["parameters"]["source"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of a milestone, as in `/v1/milestones`.
                 * @example france-fluidstack.service-start
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Milestone with its reports. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "Access-Control-Expose-Headers": components["headers"]["Access-Control-Expose-Headers"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Encoding": components["headers"]["Content-Encoding"];
                    ETag: components["headers"]["ETag"];
                    "Gigawatt-Edition": components["headers"]["Gigawatt-Edition"];
                    "Last-Modified": components["headers"]["Last-Modified"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Strict-Transport-Security": components["headers"]["Strict-Transport-Security"];
                    Vary: components["headers"]["Vary"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Milestone"];
                    "application/ld+json": Record<string, never>;
                    "text/calendar": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidRequest"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    getMilestoneHistory: {
        parameters: {
            query?: {
                /** @description Returns what was known on this date. Default: today (UTC). A source is used from the last day on which it can have been published. A year, quarter (`2026-Q3`) or month means its last day. A future date assumes that nothing more is published. Example: `2025-12-31`. */
                asOf?: components["parameters"]["asOf"];
                /** @description Queries the register as it was in this edition, without later corrections. An id from `/v1/editions`, or `current` (default). Example: `current`. */
                edition?: components["parameters"]["edition"];
                /** @description Format of the response; overrides the `Accept` header. `json` (application/json), `jsonld` (application/ld+json). */
                format?: components["parameters"]["format"];
                /** @description Uses only the reports of this source (an id from `/v1/sources`), as if no other source existed. Example: `lanouvelletribune-2025-02`. */
                source?: components["parameters"]["source"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of a milestone, as in `/v1/milestones`.
                 * @example france-fluidstack.service-start
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description History of a milestone. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "Access-Control-Expose-Headers": components["headers"]["Access-Control-Expose-Headers"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Encoding": components["headers"]["Content-Encoding"];
                    ETag: components["headers"]["ETag"];
                    "Gigawatt-Edition": components["headers"]["Gigawatt-Edition"];
                    "Last-Modified": components["headers"]["Last-Modified"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Strict-Transport-Security": components["headers"]["Strict-Transport-Security"];
                    Vary: components["headers"]["Vary"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
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
            default: components["responses"]["Problem"];
        };
    };
    listPartners: {
        parameters: {
            query?: {
                /** @description Returns what was known on this date. Default: today (UTC). A source is used from the last day on which it can have been published. A year, quarter (`2026-Q3`) or month means its last day. A future date assumes that nothing more is published. Example: `2025-12-31`. */
                asOf?: components["parameters"]["asOf"];
                /** @description Filters by country (ISO 3166-1 alpha-2). Example: `FR`. */
                country?: string;
                /** @description Opaque page position, taken from `next`. Do not build or modify it. */
                cursor?: components["parameters"]["cursor"];
                /** @description Filters by deal (an id from `/v1/deals`). Example: `france-fluidstack`. */
                deal?: components["parameters"]["deal"];
                /** @description Filters by kind of deal: `project` (one construction project) or `programme` (an umbrella plan). Example: `project`. */
                dealKind?: components["parameters"]["dealKind"];
                /** @description Filters by current status of the deal. Several values, separated by commas, mean any of them. `live`: all except `paused`, `withdrawn` and `cancelled`. Example: `live`. */
                dealStatus?: components["parameters"]["dealStatus"];
                /** @description `true`: only partners with a disputed value. `false`: only partners without one. */
                disputed?: boolean;
                /** @description Queries the register as it was in this edition, without later corrections. An id from `/v1/editions`, or `current` (default). Example: `current`. */
                edition?: components["parameters"]["edition"];
                /** @description `reports` adds to each item all reports about it, with their evidence. Not available in `csv`, `xlsx`, `geojson`, `ics` and `atom`. */
                expand?: components["parameters"]["expand"];
                /** @description Format of the response; overrides the `Accept` header. `json` (application/json), `csv` (text/csv), `ndjson` (application/x-ndjson), `jsonld` (application/ld+json), `xlsx` (application/vnd.openxmlformats-officedocument.spreadsheetml.sheet). */
                format?: "json" | "csv" | "ndjson" | "jsonld" | "xlsx";
                /** @description Returns only these partners: one id, or several separated by commas. Example: `fluidstack,nebius`. */
                id?: string[];
                /** @description Filters by kind of partner: government, company, person or public body. */
                kind?: "government" | "company" | "person" | "public-body";
                /** @description Maximum number of items per page (1–200, default 50). If omitted, `csv`, `ndjson`, `xlsx` and `ics` return the full list. Example: `20`. */
                limit?: components["parameters"]["limit"];
                /** @description Returns only records of deals with a site within a distance: latitude, longitude and kilometres, as in `49.79,2.25,20km`. Example: `49.79,2.25,20km`. */
                near?: components["parameters"]["near"];
                /** @description Filters by role in any deal or, with filters by deal such as `deal`, in a deal that matches them. */
                role?: "signatory" | "developer" | "operator" | "investor" | "customer" | "supplier" | "landowner" | "grid-operator" | "endorser";
                /** @description Filters by site of the deal (an id from `/v1/sites`). Example: `le-bosquel`. */
                site?: components["parameters"]["site"];
                /** @description Sort key. A leading `-` means descending order. Default: `id`. */
                sort?: components["parameters"]["sort"];
                /** @description Uses only the reports of this source (an id from `/v1/sources`), as if no other source existed. Example: `lanouvelletribune-2025-02`. */
                source?: components["parameters"]["source"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list of partners. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "Access-Control-Expose-Headers": components["headers"]["Access-Control-Expose-Headers"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "Content-Encoding": components["headers"]["Content-Encoding"];
                    ETag: components["headers"]["ETag"];
                    "Gigawatt-Edition": components["headers"]["Gigawatt-Edition"];
                    "Last-Modified": components["headers"]["Last-Modified"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Strict-Transport-Security": components["headers"]["Strict-Transport-Security"];
                    Vary: components["headers"]["Vary"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerPage"];
                    "application/ld+json": Record<string, never>;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidRequest"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    getPartner: {
        parameters: {
            query?: {
                /** @description Returns what was known on this date. Default: today (UTC). A source is used from the last day on which it can have been published. A year, quarter (`2026-Q3`) or month means its last day. A future date assumes that nothing more is published. Example: `2025-12-31`. */
                asOf?: components["parameters"]["asOf"];
                /** @description Queries the register as it was in this edition, without later corrections. An id from `/v1/editions`, or `current` (default). Example: `current`. */
                edition?: components["parameters"]["edition"];
                /** @description Format of the response; overrides the `Accept` header. `json` (application/json), `jsonld` (application/ld+json). */
                format?: components["parameters"]["format"];
                /** @description Uses only the reports of this source (an id from `/v1/sources`), as if no other source existed. Example: `lanouvelletribune-2025-02`. */
                source?: components["parameters"]["source"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of a partner, as in `/v1/partners`.
                 * @example fluidstack
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Partner with its reports. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "Access-Control-Expose-Headers": components["headers"]["Access-Control-Expose-Headers"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Encoding": components["headers"]["Content-Encoding"];
                    ETag: components["headers"]["ETag"];
                    "Gigawatt-Edition": components["headers"]["Gigawatt-Edition"];
                    "Last-Modified": components["headers"]["Last-Modified"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Strict-Transport-Security": components["headers"]["Strict-Transport-Security"];
                    Vary: components["headers"]["Vary"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
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
            default: components["responses"]["Problem"];
        };
    };
    getPartnerHistory: {
        parameters: {
            query?: {
                /** @description Returns what was known on this date. Default: today (UTC). A source is used from the last day on which it can have been published. A year, quarter (`2026-Q3`) or month means its last day. A future date assumes that nothing more is published. Example: `2025-12-31`. */
                asOf?: components["parameters"]["asOf"];
                /** @description Queries the register as it was in this edition, without later corrections. An id from `/v1/editions`, or `current` (default). Example: `current`. */
                edition?: components["parameters"]["edition"];
                /** @description Format of the response; overrides the `Accept` header. `json` (application/json), `jsonld` (application/ld+json). */
                format?: components["parameters"]["format"];
                /** @description Uses only the reports of this source (an id from `/v1/sources`), as if no other source existed. Example: `lanouvelletribune-2025-02`. */
                source?: components["parameters"]["source"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of a partner, as in `/v1/partners`.
                 * @example fluidstack
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description History of a partner. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "Access-Control-Expose-Headers": components["headers"]["Access-Control-Expose-Headers"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Encoding": components["headers"]["Content-Encoding"];
                    ETag: components["headers"]["ETag"];
                    "Gigawatt-Edition": components["headers"]["Gigawatt-Edition"];
                    "Last-Modified": components["headers"]["Last-Modified"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Strict-Transport-Security": components["headers"]["Strict-Transport-Security"];
                    Vary: components["headers"]["Vary"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
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
            default: components["responses"]["Problem"];
        };
    };
    getPartnerRecord: {
        parameters: {
            query?: {
                /** @description Returns what was known on this date. Default: today (UTC). A source is used from the last day on which it can have been published. A year, quarter (`2026-Q3`) or month means its last day. A future date assumes that nothing more is published. Example: `2025-12-31`. */
                asOf?: components["parameters"]["asOf"];
                /** @description Queries the register as it was in this edition, without later corrections. An id from `/v1/editions`, or `current` (default). Example: `current`. */
                edition?: components["parameters"]["edition"];
                /** @description Format of the response; overrides the `Accept` header. `json` (application/json), `jsonld` (application/ld+json). */
                format?: components["parameters"]["format"];
                /** @description Uses only the reports of this source (an id from `/v1/sources`), as if no other source existed. Example: `lanouvelletribune-2025-02`. */
                source?: components["parameters"]["source"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of a partner, as in `/v1/partners`.
                 * @example fluidstack
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Track record of a partner. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "Access-Control-Expose-Headers": components["headers"]["Access-Control-Expose-Headers"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Encoding": components["headers"]["Content-Encoding"];
                    ETag: components["headers"]["ETag"];
                    "Gigawatt-Edition": components["headers"]["Gigawatt-Edition"];
                    "Last-Modified": components["headers"]["Last-Modified"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Strict-Transport-Security": components["headers"]["Strict-Transport-Security"];
                    Vary: components["headers"]["Vary"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrackRecord"];
                    "application/ld+json": Record<string, never>;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidRequest"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    listReports: {
        parameters: {
            query?: {
                /** @description Returns what was known on this date. Default: today (UTC). A source is used from the last day on which it can have been published. A year, quarter (`2026-Q3`) or month means its last day. A future date assumes that nothing more is published. Example: `2025-12-31`. */
                asOf?: components["parameters"]["asOf"];
                /** @description Filters by the country of the deal (ISO 3166-1 alpha-2). Several values, separated by commas, mean any of them. Example: `FR`. */
                country?: components["parameters"]["country"];
                /** @description Opaque page position, taken from `next`. Do not build or modify it. */
                cursor?: components["parameters"]["cursor"];
                /** @description Filters by deal (an id from `/v1/deals`). Example: `france-fluidstack`. */
                deal?: components["parameters"]["deal"];
                /** @description Filters by kind of deal: `project` (one construction project) or `programme` (an umbrella plan). Example: `project`. */
                dealKind?: components["parameters"]["dealKind"];
                /** @description Filters by current status of the deal. Several values, separated by commas, mean any of them. `live`: all except `paused`, `withdrawn` and `cancelled`. Example: `live`. */
                dealStatus?: components["parameters"]["dealStatus"];
                /** @description Queries the register as it was in this edition, without later corrections. An id from `/v1/editions`, or `current` (default). Example: `current`. */
                edition?: components["parameters"]["edition"];
                /** @description Format of the response; overrides the `Accept` header. `json` (application/json), `csv` (text/csv), `ndjson` (application/x-ndjson), `jsonld` (application/ld+json), `xlsx` (application/vnd.openxmlformats-officedocument.spreadsheetml.sheet), `atom` (application/atom+xml). */
                format?: "json" | "csv" | "ndjson" | "jsonld" | "xlsx" | "atom";
                /** @description Filters by kind of the record that the report is about; `claim` for claims. */
                kind?: "deal" | "partner" | "site" | "milestone" | "figure" | "claim";
                /** @description Maximum number of items per page (1–200, default 50). If omitted, `csv`, `ndjson`, `xlsx` and `ics` return the full list. Example: `20`. */
                limit?: components["parameters"]["limit"];
                /** @description Returns only records of deals with a site within a distance: latitude, longitude and kilometres, as in `49.79,2.25,20km`. Example: `49.79,2.25,20km`. */
                near?: components["parameters"]["near"];
                /** @description Filters by site of the deal (an id from `/v1/sites`). Example: `le-bosquel`. */
                site?: components["parameters"]["site"];
                /** @description Sort key. A leading `-` means descending order. Default: `-published`. */
                sort?: "-published" | "published";
                /** @description Uses only the reports of this source (an id from `/v1/sources`), as if no other source existed. Example: `lanouvelletribune-2025-02`. */
                source?: components["parameters"]["source"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list of reports. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "Access-Control-Expose-Headers": components["headers"]["Access-Control-Expose-Headers"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "Content-Encoding": components["headers"]["Content-Encoding"];
                    ETag: components["headers"]["ETag"];
                    "Gigawatt-Edition": components["headers"]["Gigawatt-Edition"];
                    "Last-Modified": components["headers"]["Last-Modified"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Strict-Transport-Security": components["headers"]["Strict-Transport-Security"];
                    Vary: components["headers"]["Vary"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/atom+xml": string;
                    "application/json": components["schemas"]["ReportPage"];
                    "application/ld+json": Record<string, never>;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidRequest"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    getReport: {
        parameters: {
            query?: {
                /** @description Returns what was known on this date. Default: today (UTC). A source is used from the last day on which it can have been published. A year, quarter (`2026-Q3`) or month means its last day. A future date assumes that nothing more is published. Example: `2025-12-31`. */
                asOf?: components["parameters"]["asOf"];
                /** @description Queries the register as it was in this edition, without later corrections. An id from `/v1/editions`, or `current` (default). Example: `current`. */
                edition?: components["parameters"]["edition"];
                /** @description Format of the response; overrides the `Accept` header. `json` (application/json), `jsonld` (application/ld+json). */
                format?: components["parameters"]["format"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of a report, as in `/v1/reports`.
                 * @example france-fluidstack.service-start-by-lanouvelletribune-2025-02
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Report with its evidence. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "Access-Control-Expose-Headers": components["headers"]["Access-Control-Expose-Headers"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Encoding": components["headers"]["Content-Encoding"];
                    ETag: components["headers"]["ETag"];
                    "Gigawatt-Edition": components["headers"]["Gigawatt-Edition"];
                    "Last-Modified": components["headers"]["Last-Modified"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Strict-Transport-Security": components["headers"]["Strict-Transport-Security"];
                    Vary: components["headers"]["Vary"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
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
            default: components["responses"]["Problem"];
        };
    };
    search: {
        parameters: {
            query: {
                /** @description Returns what was known on this date. Default: today (UTC). A source is used from the last day on which it can have been published. A year, quarter (`2026-Q3`) or month means its last day. A future date assumes that nothing more is published. Example: `2025-12-31`. */
                asOf?: components["parameters"]["asOf"];
                /** @description Opaque page position, taken from `next`. Do not build or modify it. */
                cursor?: components["parameters"]["cursor"];
                /** @description Filters by deal (an id from `/v1/deals`). Example: `france-fluidstack`. */
                deal?: components["parameters"]["deal"];
                /** @description Queries the register as it was in this edition, without later corrections. An id from `/v1/editions`, or `current` (default). Example: `current`. */
                edition?: components["parameters"]["edition"];
                /** @description Format of the response; overrides the `Accept` header. `json` (application/json), `csv` (text/csv), `ndjson` (application/x-ndjson), `jsonld` (application/ld+json), `xlsx` (application/vnd.openxmlformats-officedocument.spreadsheetml.sheet). */
                format?: "json" | "csv" | "ndjson" | "jsonld" | "xlsx";
                /** @description Filters by kind of record. */
                kind?: "deal" | "partner" | "site" | "milestone" | "figure" | "claim" | "source";
                /** @description Maximum number of items per page (1–200, default 50). If omitted, `csv`, `ndjson`, `xlsx` and `ics` return the full list. Example: `20`. */
                limit?: components["parameters"]["limit"];
                /**
                 * @description Search words in English or French (1 to 200 characters). Singular and plural, accents, case, ligatures and elided articles make no difference. The last word may be incomplete. "Double quotes" search for exactly these words, side by side.
                 * @example chaleur résiduelle
                 */
                q: string;
                /** @description Uses only the reports of this source (an id from `/v1/sources`), as if no other source existed. Example: `lanouvelletribune-2025-02`. */
                source?: components["parameters"]["source"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list of matching records. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "Access-Control-Expose-Headers": components["headers"]["Access-Control-Expose-Headers"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "Content-Encoding": components["headers"]["Content-Encoding"];
                    ETag: components["headers"]["ETag"];
                    "Gigawatt-Edition": components["headers"]["Gigawatt-Edition"];
                    "Last-Modified": components["headers"]["Last-Modified"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Strict-Transport-Security": components["headers"]["Strict-Transport-Security"];
                    Vary: components["headers"]["Vary"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HitPage"];
                    "application/ld+json": Record<string, never>;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidRequest"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    listSites: {
        parameters: {
            query?: {
                /** @description Returns what was known on this date. Default: today (UTC). A source is used from the last day on which it can have been published. A year, quarter (`2026-Q3`) or month means its last day. A future date assumes that nothing more is published. Example: `2025-12-31`. */
                asOf?: components["parameters"]["asOf"];
                /** @description Filters by the country of the site (ISO 3166-1 alpha-2). Example: `FR`. */
                country?: string;
                /** @description Opaque page position, taken from `next`. Do not build or modify it. */
                cursor?: components["parameters"]["cursor"];
                /** @description Filters by deal (an id from `/v1/deals`). Example: `france-fluidstack`. */
                deal?: components["parameters"]["deal"];
                /** @description Filters by kind of deal: `project` (one construction project) or `programme` (an umbrella plan). Example: `project`. */
                dealKind?: components["parameters"]["dealKind"];
                /** @description Filters by current status of the deal. Several values, separated by commas, mean any of them. `live`: all except `paused`, `withdrawn` and `cancelled`. Example: `live`. */
                dealStatus?: components["parameters"]["dealStatus"];
                /** @description `true`: only sites with a disputed value. `false`: only sites without one. */
                disputed?: boolean;
                /** @description Queries the register as it was in this edition, without later corrections. An id from `/v1/editions`, or `current` (default). Example: `current`. */
                edition?: components["parameters"]["edition"];
                /** @description `reports` adds to each item all reports about it, with their evidence. Not available in `csv`, `xlsx`, `geojson`, `ics` and `atom`. */
                expand?: components["parameters"]["expand"];
                /** @description Format of the response; overrides the `Accept` header. `json` (application/json), `csv` (text/csv), `ndjson` (application/x-ndjson), `jsonld` (application/ld+json), `xlsx` (application/vnd.openxmlformats-officedocument.spreadsheetml.sheet), `geojson` (application/geo+json). */
                format?: "json" | "csv" | "ndjson" | "jsonld" | "xlsx" | "geojson";
                /** @description Returns only these sites: one id, or several separated by commas. Example: `le-bosquel,fouju`. */
                id?: string[];
                /** @description Maximum number of items per page (1–200, default 50). If omitted, `csv`, `ndjson`, `xlsx` and `ics` return the full list. Example: `20`. */
                limit?: components["parameters"]["limit"];
                /** @description Returns only sites within a distance: latitude, longitude and kilometres, as in `49.79,2.25,20km`. A site whose coordinates are those of its municipality is found by them. Sites without coordinates are left out. Example: `49.79,2.25,20km`. */
                near?: string;
                /** @description Filters by region, department or county, ignoring case. Example: `Seine-et-Marne`. */
                region?: string;
                /** @description Sort key. A leading `-` means descending order. Default: `id`. */
                sort?: components["parameters"]["sort"];
                /** @description Uses only the reports of this source (an id from `/v1/sources`), as if no other source existed. Example: `lanouvelletribune-2025-02`. */
                source?: components["parameters"]["source"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list of sites. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "Access-Control-Expose-Headers": components["headers"]["Access-Control-Expose-Headers"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "Content-Encoding": components["headers"]["Content-Encoding"];
                    ETag: components["headers"]["ETag"];
                    "Gigawatt-Edition": components["headers"]["Gigawatt-Edition"];
                    "Last-Modified": components["headers"]["Last-Modified"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Strict-Transport-Security": components["headers"]["Strict-Transport-Security"];
                    Vary: components["headers"]["Vary"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/geo+json": string;
                    "application/json": components["schemas"]["SitePage"];
                    "application/ld+json": Record<string, never>;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidRequest"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    getSite: {
        parameters: {
            query?: {
                /** @description Returns what was known on this date. Default: today (UTC). A source is used from the last day on which it can have been published. A year, quarter (`2026-Q3`) or month means its last day. A future date assumes that nothing more is published. Example: `2025-12-31`. */
                asOf?: components["parameters"]["asOf"];
                /** @description Queries the register as it was in this edition, without later corrections. An id from `/v1/editions`, or `current` (default). Example: `current`. */
                edition?: components["parameters"]["edition"];
                /** @description Format of the response; overrides the `Accept` header. `json` (application/json), `jsonld` (application/ld+json), `geojson` (application/geo+json). */
                format?: "json" | "jsonld" | "geojson";
                /** @description Uses only the reports of this source (an id from `/v1/sources`), as if no other source existed. Example: `lanouvelletribune-2025-02`. */
                source?: components["parameters"]["source"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of a site, as in `/v1/sites`.
                 * @example le-bosquel
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Site with its reports. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "Access-Control-Expose-Headers": components["headers"]["Access-Control-Expose-Headers"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Encoding": components["headers"]["Content-Encoding"];
                    ETag: components["headers"]["ETag"];
                    "Gigawatt-Edition": components["headers"]["Gigawatt-Edition"];
                    "Last-Modified": components["headers"]["Last-Modified"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Strict-Transport-Security": components["headers"]["Strict-Transport-Security"];
                    Vary: components["headers"]["Vary"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/geo+json": string;
                    "application/json": components["schemas"]["Site"];
                    "application/ld+json": Record<string, never>;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidRequest"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    getSiteHistory: {
        parameters: {
            query?: {
                /** @description Returns what was known on this date. Default: today (UTC). A source is used from the last day on which it can have been published. A year, quarter (`2026-Q3`) or month means its last day. A future date assumes that nothing more is published. Example: `2025-12-31`. */
                asOf?: components["parameters"]["asOf"];
                /** @description Queries the register as it was in this edition, without later corrections. An id from `/v1/editions`, or `current` (default). Example: `current`. */
                edition?: components["parameters"]["edition"];
                /** @description Format of the response; overrides the `Accept` header. `json` (application/json), `jsonld` (application/ld+json). */
                format?: components["parameters"]["format"];
                /** @description Uses only the reports of this source (an id from `/v1/sources`), as if no other source existed. Example: `lanouvelletribune-2025-02`. */
                source?: components["parameters"]["source"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of a site, as in `/v1/sites`.
                 * @example le-bosquel
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description History of a site. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "Access-Control-Expose-Headers": components["headers"]["Access-Control-Expose-Headers"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Encoding": components["headers"]["Content-Encoding"];
                    ETag: components["headers"]["ETag"];
                    "Gigawatt-Edition": components["headers"]["Gigawatt-Edition"];
                    "Last-Modified": components["headers"]["Last-Modified"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Strict-Transport-Security": components["headers"]["Strict-Transport-Security"];
                    Vary: components["headers"]["Vary"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SiteHistory"];
                    "application/ld+json": Record<string, never>;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidRequest"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    listSources: {
        parameters: {
            query?: {
                /** @description Returns what was known on this date. Default: today (UTC). A source is used from the last day on which it can have been published. A year, quarter (`2026-Q3`) or month means its last day. A future date assumes that nothing more is published. Example: `2025-12-31`. */
                asOf?: components["parameters"]["asOf"];
                /** @description Filters by the country of the deal (ISO 3166-1 alpha-2). Several values, separated by commas, mean any of them. Example: `FR`. */
                country?: components["parameters"]["country"];
                /** @description Opaque page position, taken from `next`. Do not build or modify it. */
                cursor?: components["parameters"]["cursor"];
                /** @description Filters by deal (an id from `/v1/deals`). Example: `france-fluidstack`. */
                deal?: components["parameters"]["deal"];
                /** @description Filters by kind of deal: `project` (one construction project) or `programme` (an umbrella plan). Example: `project`. */
                dealKind?: components["parameters"]["dealKind"];
                /** @description Filters by current status of the deal. Several values, separated by commas, mean any of them. `live`: all except `paused`, `withdrawn` and `cancelled`. Example: `live`. */
                dealStatus?: components["parameters"]["dealStatus"];
                /** @description Queries the register as it was in this edition, without later corrections. An id from `/v1/editions`, or `current` (default). Example: `current`. */
                edition?: components["parameters"]["edition"];
                /** @description `reports` adds to each source its sentences with the reports and claims that cite them. Not available in `csv`. */
                expand?: "reports";
                /** @description Format of the response; overrides the `Accept` header. `json` (application/json), `csv` (text/csv), `ndjson` (application/x-ndjson), `jsonld` (application/ld+json), `xlsx` (application/vnd.openxmlformats-officedocument.spreadsheetml.sheet). */
                format?: "json" | "csv" | "ndjson" | "jsonld" | "xlsx";
                /** @description Returns only these sources: one id, or several separated by commas. Example: `lanouvelletribune-2025-02`. */
                id?: string[];
                /** @description Filters by language of the source (ISO 639 code). Example: `fr`. */
                language?: string;
                /** @description Maximum number of items per page (1–200, default 50). If omitted, `csv`, `ndjson`, `xlsx` and `ics` return the full list. Example: `20`. */
                limit?: components["parameters"]["limit"];
                /** @description Returns only records of deals with a site within a distance: latitude, longitude and kilometres, as in `49.79,2.25,20km`. Example: `49.79,2.25,20km`. */
                near?: components["parameters"]["near"];
                /** @description Filters by publisher; the whole name, case-insensitive. Example: `La Nouvelle Tribune`. */
                publisher?: string;
                /** @description Filters by reliability grade, from A (best) to D. */
                reliability?: "A" | "B" | "C" | "D";
                /** @description `true`: only sources that the editors read, at least in part. `false`: only sources that they know from other sources. */
                seen?: boolean;
                /** @description Filters by site of the deal (an id from `/v1/sites`). Example: `le-bosquel`. */
                site?: components["parameters"]["site"];
                /** @description Sort key. A leading `-` means descending order. Default: `published`. */
                sort?: "published" | "-published" | "id" | "-id";
                /** @description Uses only the reports of this source (an id from `/v1/sources`), as if no other source existed. Example: `lanouvelletribune-2025-02`. */
                source?: components["parameters"]["source"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list of sources. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "Access-Control-Expose-Headers": components["headers"]["Access-Control-Expose-Headers"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "Content-Encoding": components["headers"]["Content-Encoding"];
                    ETag: components["headers"]["ETag"];
                    "Gigawatt-Edition": components["headers"]["Gigawatt-Edition"];
                    "Last-Modified": components["headers"]["Last-Modified"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Strict-Transport-Security": components["headers"]["Strict-Transport-Security"];
                    Vary: components["headers"]["Vary"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourcePage"];
                    "application/ld+json": Record<string, never>;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidRequest"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    getSource: {
        parameters: {
            query?: {
                /** @description Returns what was known on this date. Default: today (UTC). A source is used from the last day on which it can have been published. A year, quarter (`2026-Q3`) or month means its last day. A future date assumes that nothing more is published. Example: `2025-12-31`. */
                asOf?: components["parameters"]["asOf"];
                /** @description Queries the register as it was in this edition, without later corrections. An id from `/v1/editions`, or `current` (default). Example: `current`. */
                edition?: components["parameters"]["edition"];
                /** @description Format of the response; overrides the `Accept` header. `json` (application/json), `jsonld` (application/ld+json). */
                format?: components["parameters"]["format"];
                /** @description Uses only the reports of this source (an id from `/v1/sources`), as if no other source existed. Example: `lanouvelletribune-2025-02`. */
                source?: components["parameters"]["source"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of a source, as in `/v1/sources`.
                 * @example lanouvelletribune-2025-02
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Source with its coverage. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "Access-Control-Expose-Headers": components["headers"]["Access-Control-Expose-Headers"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Encoding": components["headers"]["Content-Encoding"];
                    ETag: components["headers"]["ETag"];
                    "Gigawatt-Edition": components["headers"]["Gigawatt-Edition"];
                    "Last-Modified": components["headers"]["Last-Modified"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Strict-Transport-Security": components["headers"]["Strict-Transport-Security"];
                    Vary: components["headers"]["Vary"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
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
            default: components["responses"]["Problem"];
        };
    };
    getTotals: {
        parameters: {
            query: {
                /** @description Returns what was known on this date. Default: today (UTC). A source is used from the last day on which it can have been published. A year, quarter (`2026-Q3`) or month means its last day. A future date assumes that nothing more is published. Example: `2025-12-31`. */
                asOf?: components["parameters"]["asOf"];
                /** @description Filters by the country of the deal (ISO 3166-1 alpha-2). Several values, separated by commas, mean any of them. Example: `FR`. */
                country?: components["parameters"]["country"];
                /** @description Filters by kind of deal: `project` (one construction project) or `programme` (an umbrella plan). Example: `project`. */
                dealKind?: components["parameters"]["dealKind"];
                /** @description Filters by current status of the deal. Several values, separated by commas, mean any of them. `live`: all except `paused`, `withdrawn` and `cancelled`. Example: `live`. */
                dealStatus?: components["parameters"]["dealStatus"];
                /** @description Adds only figures whose date is certainly on or before this day. A year, quarter (`2026-Q3`) or month means its last day. Default: all figures, with and without a date. Example: `2031`. */
                dueBy?: string;
                /** @description Queries the register as it was in this edition, without later corrections. An id from `/v1/editions`, or `current` (default). Example: `current`. */
                edition?: components["parameters"]["edition"];
                /** @description Format of the response; overrides the `Accept` header. `json` (application/json), `jsonld` (application/ld+json). */
                format?: components["parameters"]["format"];
                /** @description Adds sums per status of the deal, kind of deal, country, type of agreement (`type`), or partner (developers and operators). */
                groupBy?: "dealStatus" | "dealKind" | "country" | "type" | "partner";
                /**
                 * @description Metric to add, such as electric power, investment or number of jobs. Required.
                 * @example electric-power
                 */
                metric: "electric-power" | "grid-capacity" | "energy-per-year" | "investment" | "jobs" | "construction-jobs" | "processors" | "sites" | "area";
                /** @description Returns only records of deals with a site within a distance: latitude, longitude and kilometres, as in `49.79,2.25,20km`. Example: `49.79,2.25,20km`. */
                near?: components["parameters"]["near"];
                /** @description Filters by site of the deal (an id from `/v1/sites`). Example: `le-bosquel`. */
                site?: components["parameters"]["site"];
                /** @description Uses only the reports of this source (an id from `/v1/sources`), as if no other source existed. Example: `lanouvelletribune-2025-02`. */
                source?: components["parameters"]["source"];
                /** @description Unit of the sums (UCUM, case-sensitive). Default: the usual unit of the metric, such as MW. Currencies are never converted: with a currency, only amounts in it are added. Example: `GW`. */
                unit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Totals. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "Access-Control-Expose-Headers": components["headers"]["Access-Control-Expose-Headers"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Encoding": components["headers"]["Content-Encoding"];
                    ETag: components["headers"]["ETag"];
                    "Gigawatt-Edition": components["headers"]["Gigawatt-Edition"];
                    "Last-Modified": components["headers"]["Last-Modified"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Strict-Transport-Security": components["headers"]["Strict-Transport-Security"];
                    Vary: components["headers"]["Vary"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Totals"];
                    "application/ld+json": Record<string, never>;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidRequest"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
}
