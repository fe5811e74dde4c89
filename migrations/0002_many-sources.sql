-- Many sources: what a register holds is made from its seed, so the tables are made anew and filled at the next seeding.
-- Editions recorded before this cannot be had back: how they differ was not kept.
DROP TABLE `search`;
--> statement-breakpoint
DROP TABLE `claims`;
--> statement-breakpoint
DROP TABLE `figure_states`;
--> statement-breakpoint
DROP TABLE `figure_reports`;
--> statement-breakpoint
DROP TABLE `figure_inputs`;
--> statement-breakpoint
DROP TABLE `figures`;
--> statement-breakpoint
DROP TABLE `milestone_states`;
--> statement-breakpoint
DROP TABLE `milestone_reports`;
--> statement-breakpoint
DROP TABLE `milestones`;
--> statement-breakpoint
DROP TABLE `partner_state_roles`;
--> statement-breakpoint
DROP TABLE `partner_states`;
--> statement-breakpoint
DROP TABLE `partner_report_roles`;
--> statement-breakpoint
DROP TABLE `partner_reports`;
--> statement-breakpoint
DROP TABLE `partners`;
--> statement-breakpoint
DROP TABLE `deal_states`;
--> statement-breakpoint
DROP TABLE `deal_reports`;
--> statement-breakpoint
DROP TABLE `deal_sources`;
--> statement-breakpoint
DROP TABLE `deals`;
--> statement-breakpoint
DROP TABLE `sentences`;
--> statement-breakpoint
DROP TABLE `source_repeats`;
--> statement-breakpoint
DROP TABLE `sources`;
--> statement-breakpoint
DROP TABLE `editions`;
--> statement-breakpoint
CREATE TABLE `sources` (
	`id` text PRIMARY KEY NOT NULL,
	`publisher` text NOT NULL,
	`publisher_folded` text NOT NULL,
	`title` text,
	`language` text NOT NULL,
	`edtf` text NOT NULL,
	`earliest` text,
	`latest` text NOT NULL,
	`precision` text NOT NULL,
	`address` text,
	`seen` integer NOT NULL,
	`reliability` text NOT NULL,
	`reliability_reason_en` text NOT NULL,
	`reliability_reason_fr` text NOT NULL,
	`credits` text NOT NULL,
	`sha256` text,
	`characters` integer,
	CONSTRAINT "sources_id" CHECK("sources"."id" NOT GLOB '*[^a-z0-9-]*' AND "sources"."id" NOT LIKE '-%' AND "sources"."id" NOT LIKE '%-' AND "sources"."id" NOT LIKE '%--%' AND "sources"."id" <> ''),
	CONSTRAINT "sources_bounds" CHECK("sources"."earliest" <= "sources"."latest"),
	CONSTRAINT "sources_reliability" CHECK("sources"."reliability" IN ('A', 'B', 'C', 'D')),
	CONSTRAINT "sources_credits" CHECK(json_valid("sources"."credits")),
	CONSTRAINT "sources_address" CHECK("sources"."address" IS NOT NULL OR NOT "sources"."seen"),
	CONSTRAINT "sources_text" CHECK(("sources"."sha256" IS NULL) = ("sources"."characters" IS NULL))
) STRICT;
--> statement-breakpoint
CREATE INDEX `sources_by_published` ON `sources` (`latest`,`id`);
--> statement-breakpoint
CREATE INDEX `sources_by_publisher` ON `sources` (`publisher_folded`,`publisher`);
--> statement-breakpoint
CREATE TABLE `source_repeats` (
	`source` text NOT NULL,
	`repeats` text NOT NULL,
	PRIMARY KEY(`source`, `repeats`),
	FOREIGN KEY (`source`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`repeats`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "source_repeats_another" CHECK("source_repeats"."source" <> "source_repeats"."repeats")
) STRICT;
--> statement-breakpoint
CREATE TABLE `sentences` (
	`source` text NOT NULL,
	`sentence` integer NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`reason_en` text,
	`reason_fr` text,
	PRIMARY KEY(`source`, `sentence`),
	FOREIGN KEY (`source`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "sentences_place" CHECK(0 <= "sentences"."start" AND "sentences"."start" < "sentences"."end"),
	CONSTRAINT "sentences_reason" CHECK(("sentences"."reason_en" IS NULL) = ("sentences"."reason_fr" IS NULL))
) STRICT;
--> statement-breakpoint
CREATE TABLE `deals` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`title_en` text NOT NULL,
	`title_fr` text NOT NULL,
	CONSTRAINT "deals_id" CHECK("deals"."id" NOT GLOB '*[^a-z0-9-]*' AND "deals"."id" NOT LIKE '-%' AND "deals"."id" NOT LIKE '%-' AND "deals"."id" NOT LIKE '%--%' AND "deals"."id" <> ''),
	CONSTRAINT "deals_kind" CHECK("deals"."kind" IN ('project', 'programme'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `deal_sources` (
	`deal` text NOT NULL,
	`source` text NOT NULL,
	PRIMARY KEY(`deal`, `source`),
	FOREIGN KEY (`deal`) REFERENCES `deals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `deal_reports` (
	`evidence` text NOT NULL,
	`deal` text NOT NULL,
	`source` text NOT NULL,
	`instrument` text,
	`status` text,
	`edtf` text,
	`earliest` text,
	`latest` text,
	`precision` text,
	`inferred` text,
	`subject_en` text,
	`subject_fr` text,
	PRIMARY KEY(`deal`, `source`),
	FOREIGN KEY (`deal`) REFERENCES `deals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "deal_reports_instrument" CHECK("deal_reports"."instrument" IN ('agreement', 'memorandum-of-understanding', 'commitment', 'contract')),
	CONSTRAINT "deal_reports_status" CHECK("deal_reports"."status" IN ('announced', 'selected', 'signed', 'withdrawn', 'cancelled', 'completed')),
	CONSTRAINT "deal_reports_evidence" CHECK(json_valid("deal_reports"."evidence"))
) STRICT;
--> statement-breakpoint
CREATE INDEX `deal_reports_source` ON `deal_reports` (`source`);
--> statement-breakpoint
CREATE TABLE `deal_states` (
	`scope` text NOT NULL,
	`since` text NOT NULL,
	`until` text NOT NULL,
	`current` text,
	`dispute` text NOT NULL,
	`deal` text NOT NULL,
	`instrument` text,
	`status` text,
	`edtf` text,
	`earliest` text,
	`latest` text,
	`precision` text,
	`inferred` text,
	`subject_en` text,
	`subject_fr` text,
	`signed_from` text GENERATED ALWAYS AS (coalesce("earliest", '0000-01-01')) VIRTUAL NOT NULL,
	PRIMARY KEY(`deal`, `scope`, `since`),
	FOREIGN KEY (`deal`) REFERENCES `deals`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "deal_states_dispute" CHECK(json_valid("deal_states"."dispute")),
	CONSTRAINT "deal_states_instrument" CHECK("deal_states"."instrument" IN ('agreement', 'memorandum-of-understanding', 'commitment', 'contract')),
	CONSTRAINT "deal_states_status" CHECK("deal_states"."status" IN ('announced', 'selected', 'signed', 'withdrawn', 'cancelled', 'completed'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `deal_states_by_id` ON `deal_states` (`scope`,`deal`);
--> statement-breakpoint
CREATE INDEX `deal_states_by_signed` ON `deal_states` (`scope`,`signed_from`,`deal`);
--> statement-breakpoint
CREATE TABLE `deal_relations` (
	`deal` text NOT NULL,
	`other` text NOT NULL,
	`type` text NOT NULL,
	`scope` text NOT NULL,
	`since` text NOT NULL,
	`reliability` text NOT NULL,
	`statement_en` text NOT NULL,
	`statement_fr` text NOT NULL,
	`claims` text NOT NULL,
	PRIMARY KEY(`deal`, `other`, `type`, `scope`),
	FOREIGN KEY (`deal`) REFERENCES `deals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`other`) REFERENCES `deals`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "deal_relations_another" CHECK("deal_relations"."deal" <> "deal_relations"."other"),
	CONSTRAINT "deal_relations_type" CHECK("deal_relations"."type" IN ('part-of', 'has-part', 'same-site', 'on-site-of', 'site-of')),
	CONSTRAINT "deal_relations_reliability" CHECK("deal_relations"."reliability" IN ('A', 'B', 'C', 'D')),
	CONSTRAINT "deal_relations_claims" CHECK(json_valid("deal_relations"."claims"))
) STRICT;
--> statement-breakpoint
CREATE TABLE `partners` (
	`id` text PRIMARY KEY NOT NULL,
	`title_en` text NOT NULL,
	`title_fr` text NOT NULL,
	CONSTRAINT "partners_id" CHECK("partners"."id" NOT GLOB '*[^a-z0-9-]*' AND "partners"."id" NOT LIKE '-%' AND "partners"."id" NOT LIKE '%-' AND "partners"."id" NOT LIKE '%--%' AND "partners"."id" <> '')
) STRICT;
--> statement-breakpoint
CREATE TABLE `partner_reports` (
	`evidence` text NOT NULL,
	`partner` text NOT NULL,
	`source` text NOT NULL,
	`kind` text,
	`country` text,
	`inferred` text NOT NULL,
	PRIMARY KEY(`partner`, `source`),
	FOREIGN KEY (`partner`) REFERENCES `partners`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "partner_reports_kind" CHECK("partner_reports"."kind" IN ('government', 'company', 'person', 'public-body')),
	CONSTRAINT "partner_reports_evidence" CHECK(json_valid("partner_reports"."evidence"))
) STRICT;
--> statement-breakpoint
CREATE INDEX `partner_reports_source` ON `partner_reports` (`source`);
--> statement-breakpoint
CREATE TABLE `partner_report_roles` (
	`partner` text NOT NULL,
	`deal` text NOT NULL,
	`role` text NOT NULL,
	`source` text NOT NULL,
	PRIMARY KEY(`partner`, `source`, `deal`, `role`),
	FOREIGN KEY (`partner`) REFERENCES `partners`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`deal`) REFERENCES `deals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`partner`,`source`) REFERENCES `partner_reports`(`partner`,`source`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "partner_report_roles_role" CHECK("partner_report_roles"."role" IN ('signatory', 'developer', 'operator', 'investor', 'supplier', 'endorser'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `partner_states` (
	`scope` text NOT NULL,
	`since` text NOT NULL,
	`until` text NOT NULL,
	`current` text,
	`dispute` text NOT NULL,
	`partner` text NOT NULL,
	`kind` text,
	`country` text,
	`inferred` text NOT NULL,
	`country_or_last` text GENERATED ALWAYS AS (coalesce("country", '~')) VIRTUAL NOT NULL,
	PRIMARY KEY(`partner`, `scope`, `since`),
	FOREIGN KEY (`partner`) REFERENCES `partners`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "partner_states_dispute" CHECK(json_valid("partner_states"."dispute")),
	CONSTRAINT "partner_states_kind" CHECK("partner_states"."kind" IN ('government', 'company', 'person', 'public-body'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `partner_states_by_id` ON `partner_states` (`scope`,`partner`);
--> statement-breakpoint
CREATE INDEX `partner_states_by_country` ON `partner_states` (`scope`,`country_or_last`,`partner`);
--> statement-breakpoint
CREATE TABLE `partner_state_roles` (
	`partner` text NOT NULL,
	`deal` text NOT NULL,
	`role` text NOT NULL,
	`scope` text NOT NULL,
	`since` text NOT NULL,
	PRIMARY KEY(`partner`, `scope`, `since`, `deal`, `role`),
	FOREIGN KEY (`partner`) REFERENCES `partners`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`deal`) REFERENCES `deals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`partner`,`scope`,`since`) REFERENCES `partner_states`(`partner`,`scope`,`since`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "partner_state_roles_role" CHECK("partner_state_roles"."role" IN ('signatory', 'developer', 'operator', 'investor', 'supplier', 'endorser'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `partner_state_roles_by_deal` ON `partner_state_roles` (`scope`,`deal`,`role`,`partner`,`since`);
--> statement-breakpoint
CREATE TABLE `milestones` (
	`id` text PRIMARY KEY NOT NULL,
	`deal` text NOT NULL,
	`title_en` text NOT NULL,
	`title_fr` text NOT NULL,
	FOREIGN KEY (`deal`) REFERENCES `deals`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "milestones_id" CHECK("milestones"."id" NOT GLOB '*[^a-z0-9-]*' AND "milestones"."id" NOT LIKE '-%' AND "milestones"."id" NOT LIKE '%-' AND "milestones"."id" NOT LIKE '%--%' AND "milestones"."id" <> '')
) STRICT;
--> statement-breakpoint
CREATE INDEX `milestones_deal` ON `milestones` (`deal`);
--> statement-breakpoint
CREATE TABLE `milestone_reports` (
	`evidence` text NOT NULL,
	`milestone` text NOT NULL,
	`source` text NOT NULL,
	`status` text,
	`edtf` text,
	`earliest` text,
	`latest` text,
	`precision` text,
	`inferred` text,
	PRIMARY KEY(`milestone`, `source`),
	FOREIGN KEY (`milestone`) REFERENCES `milestones`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "milestone_reports_status" CHECK("milestone_reports"."status" IN ('planned', 'reached', 'cancelled')),
	CONSTRAINT "milestone_reports_bounds" CHECK("milestone_reports"."earliest" <= "milestone_reports"."latest"),
	CONSTRAINT "milestone_reports_evidence" CHECK(json_valid("milestone_reports"."evidence"))
) STRICT;
--> statement-breakpoint
CREATE INDEX `milestone_reports_source` ON `milestone_reports` (`source`);
--> statement-breakpoint
CREATE TABLE `milestone_states` (
	`scope` text NOT NULL,
	`since` text NOT NULL,
	`until` text NOT NULL,
	`current` text,
	`dispute` text NOT NULL,
	`milestone` text NOT NULL,
	`deal` text NOT NULL,
	`status` text,
	`edtf` text,
	`earliest` text,
	`latest` text,
	`precision` text,
	`inferred` text,
	`overdue_since` text,
	`from` text GENERATED ALWAYS AS (coalesce("earliest", '0000-01-01')) VIRTUAL NOT NULL,
	`to` text GENERATED ALWAYS AS (coalesce("latest", 'infinity')) VIRTUAL NOT NULL,
	PRIMARY KEY(`milestone`, `scope`, `since`),
	FOREIGN KEY (`milestone`) REFERENCES `milestones`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`deal`) REFERENCES `deals`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "milestone_states_dispute" CHECK(json_valid("milestone_states"."dispute")),
	CONSTRAINT "milestone_states_status" CHECK("milestone_states"."status" IN ('planned', 'reached', 'cancelled')),
	CONSTRAINT "milestone_states_bounds" CHECK("milestone_states"."earliest" <= "milestone_states"."latest")
) STRICT;
--> statement-breakpoint
CREATE INDEX `milestone_states_by_earliest` ON `milestone_states` (`scope`,`from`,`milestone`);
--> statement-breakpoint
CREATE INDEX `milestone_states_by_latest` ON `milestone_states` (`scope`,`to`,`milestone`);
--> statement-breakpoint
CREATE INDEX `milestone_states_by_id` ON `milestone_states` (`scope`,`milestone`);
--> statement-breakpoint
CREATE INDEX `milestone_states_by_deal` ON `milestone_states` (`scope`,`deal`,`from`,`milestone`);
--> statement-breakpoint
CREATE TABLE `figures` (
	`id` text PRIMARY KEY NOT NULL,
	`deal` text NOT NULL,
	`title_en` text NOT NULL,
	`title_fr` text NOT NULL,
	`metric` text NOT NULL,
	`basis` text NOT NULL,
	`formula` text,
	`assumption_en` text,
	`assumption_fr` text,
	FOREIGN KEY (`deal`) REFERENCES `deals`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "figures_id" CHECK("figures"."id" NOT GLOB '*[^a-z0-9-]*' AND "figures"."id" NOT LIKE '-%' AND "figures"."id" NOT LIKE '%-' AND "figures"."id" NOT LIKE '%--%' AND "figures"."id" <> ''),
	CONSTRAINT "figures_metric" CHECK("figures"."metric" IN ('electric-power', 'energy-per-year', 'investment', 'investment-per-power', 'investment-per-processor', 'jobs', 'power-per-processor', 'processors', 'share', 'sites')),
	CONSTRAINT "figures_basis" CHECK("figures"."basis" IN ('reported', 'derived')),
	CONSTRAINT "figures_formula" CHECK(("figures"."basis" = 'derived') = ("figures"."formula" IS NOT NULL)),
	CONSTRAINT "figures_assumption" CHECK(("figures"."basis" = 'derived') = ("figures"."assumption_en" IS NOT NULL AND "figures"."assumption_fr" IS NOT NULL))
) STRICT;
--> statement-breakpoint
CREATE INDEX `figures_deal` ON `figures` (`deal`);
--> statement-breakpoint
CREATE TABLE `figure_inputs` (
	`figure` text NOT NULL,
	`position` integer NOT NULL,
	`input` text NOT NULL,
	PRIMARY KEY(`figure`, `position`),
	FOREIGN KEY (`figure`) REFERENCES `figures`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`input`) REFERENCES `figures`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `figure_reports` (
	`evidence` text NOT NULL,
	`figure` text NOT NULL,
	`source` text NOT NULL,
	`value` real,
	`unit` text,
	`modifier` text,
	`lower` real,
	`upper` real,
	`phrase` text,
	`edtf` text,
	`earliest` text,
	`latest` text,
	`precision` text,
	`inferred` text,
	`counts_en` text,
	`counts_fr` text,
	PRIMARY KEY(`figure`, `source`),
	FOREIGN KEY (`figure`) REFERENCES `figures`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "figure_reports_modifier" CHECK("figure_reports"."modifier" IN ('exactly', 'about', 'nearly', 'at-least', 'more-than', 'up-to', 'order-of-magnitude')),
	CONSTRAINT "figure_reports_range" CHECK("figure_reports"."lower" <= "figure_reports"."upper"),
	CONSTRAINT "figure_reports_evidence" CHECK(json_valid("figure_reports"."evidence"))
) STRICT;
--> statement-breakpoint
CREATE INDEX `figure_reports_source` ON `figure_reports` (`source`);
--> statement-breakpoint
CREATE TABLE `figure_states` (
	`scope` text NOT NULL,
	`since` text NOT NULL,
	`until` text NOT NULL,
	`current` text,
	`dispute` text NOT NULL,
	`figure` text NOT NULL,
	`value` real,
	`unit` text,
	`modifier` text,
	`lower` real,
	`upper` real,
	`phrase` text,
	`edtf` text,
	`earliest` text,
	`latest` text,
	`precision` text,
	`inferred` text,
	`counts_en` text,
	`counts_fr` text,
	`magnitude` real,
	`value_up` real GENERATED ALWAYS AS (coalesce("value", 1e308)) VIRTUAL NOT NULL,
	`value_down` real GENERATED ALWAYS AS (coalesce("value", -1e308)) VIRTUAL NOT NULL,
	`magnitude_up` real GENERATED ALWAYS AS (coalesce("magnitude", 1e308)) VIRTUAL NOT NULL,
	`magnitude_down` real GENERATED ALWAYS AS (coalesce("magnitude", -1e308)) VIRTUAL NOT NULL,
	PRIMARY KEY(`figure`, `scope`, `since`),
	FOREIGN KEY (`figure`) REFERENCES `figures`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "figure_states_dispute" CHECK(json_valid("figure_states"."dispute")),
	CONSTRAINT "figure_states_modifier" CHECK("figure_states"."modifier" IN ('exactly', 'about', 'nearly', 'at-least', 'more-than', 'up-to', 'order-of-magnitude')),
	CONSTRAINT "figure_states_range" CHECK("figure_states"."lower" <= "figure_states"."upper")
) STRICT;
--> statement-breakpoint
CREATE INDEX `figure_states_by_id` ON `figure_states` (`scope`,`figure`);
--> statement-breakpoint
CREATE INDEX `figure_states_by_value_up` ON `figure_states` (`scope`,`value_up`,`figure`);
--> statement-breakpoint
CREATE INDEX `figure_states_by_value_down` ON `figure_states` (`scope`,`value_down`,`figure`);
--> statement-breakpoint
CREATE INDEX `figure_states_by_magnitude_up` ON `figure_states` (`scope`,`magnitude_up`,`figure`);
--> statement-breakpoint
CREATE INDEX `figure_states_by_magnitude_down` ON `figure_states` (`scope`,`magnitude_down`,`figure`);
--> statement-breakpoint
CREATE INDEX `figure_states_by_unit` ON `figure_states` (`unit`);
--> statement-breakpoint
CREATE TABLE `claims` (
	`id` text PRIMARY KEY NOT NULL,
	`source` text NOT NULL,
	`topic` text NOT NULL,
	`hedge` text NOT NULL,
	`statement_en` text NOT NULL,
	`statement_fr` text NOT NULL,
	`deal` text NOT NULL,
	`about_deal` text,
	`about_partner` text,
	`about_milestone` text,
	`about_figure` text,
	`about` text GENERATED ALWAYS AS (coalesce("about_deal", "about_partner", "about_milestone", "about_figure")) VIRTUAL NOT NULL,
	`mentions` text NOT NULL,
	`evidence` text NOT NULL,
	FOREIGN KEY (`source`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`deal`) REFERENCES `deals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`about_deal`) REFERENCES `deals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`about_partner`) REFERENCES `partners`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`about_milestone`) REFERENCES `milestones`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`about_figure`) REFERENCES `figures`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "claims_id" CHECK("claims"."id" NOT GLOB '*[^a-z0-9-]*' AND "claims"."id" NOT LIKE '-%' AND "claims"."id" NOT LIKE '%-' AND "claims"."id" NOT LIKE '%--%' AND "claims"."id" <> ''),
	CONSTRAINT "claims_topic" CHECK("claims"."topic" IN ('ai-race', 'approval', 'capability', 'company', 'delivery', 'ecosystem', 'energy', 'finance', 'heat', 'jobs', 'site', 'sovereignty')),
	CONSTRAINT "claims_hedge" CHECK("claims"."hedge" IN ('asserted', 'expected', 'possible')),
	CONSTRAINT "claims_about_one" CHECK(("claims"."about_deal" IS NOT NULL) + ("claims"."about_partner" IS NOT NULL) + ("claims"."about_milestone" IS NOT NULL) + ("claims"."about_figure" IS NOT NULL) = 1),
	CONSTRAINT "claims_mentions" CHECK(json_valid("claims"."mentions")),
	CONSTRAINT "claims_evidence" CHECK(json_valid("claims"."evidence"))
) STRICT;
--> statement-breakpoint
CREATE INDEX `claims_source` ON `claims` (`source`);
--> statement-breakpoint
CREATE INDEX `claims_about` ON `claims` (`about`,`id`);
--> statement-breakpoint
CREATE INDEX `claims_by_topic` ON `claims` (`topic`,`id`);
--> statement-breakpoint
CREATE INDEX `claims_by_deal` ON `claims` (`deal`,`id`);
--> statement-breakpoint
CREATE TABLE `changes` (
	`id` text NOT NULL,
	`scope` text NOT NULL,
	`known` text NOT NULL,
	`kind` text NOT NULL,
	`about` text NOT NULL,
	`title_en` text NOT NULL,
	`title_fr` text NOT NULL,
	`deal` text NOT NULL,
	`changes` text NOT NULL,
	PRIMARY KEY(`scope`, `id`),
	CONSTRAINT "changes_kind" CHECK("changes"."kind" IN ('deal', 'partner', 'milestone', 'figure', 'claim')),
	CONSTRAINT "changes_changes" CHECK(json_valid("changes"."changes"))
) STRICT;
--> statement-breakpoint
CREATE INDEX `changes_by_day` ON `changes` (`scope`,`known`,`id`);
--> statement-breakpoint
CREATE INDEX `changes_by_deal` ON `changes` (`scope`,`deal`,`known`,`id`);
--> statement-breakpoint
CREATE INDEX `changes_by_thing` ON `changes` (`scope`,`about`,`known`);
--> statement-breakpoint
CREATE TABLE `editions` (
	`number` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`recorded` text NOT NULL,
	`made_from` text NOT NULL,
	`changes` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `edition_rows` (
	`edition` integer NOT NULL,
	`table_name` text NOT NULL,
	`key` text NOT NULL,
	`change` text NOT NULL,
	`before` text,
	PRIMARY KEY(`table_name`, `key`, `edition`),
	FOREIGN KEY (`edition`) REFERENCES `editions`(`number`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `edition_rows_by_edition` ON `edition_rows` (`edition`,`table_name`,`key`);
--> statement-breakpoint
-- Drizzle knows no virtual tables. The columns are those of src/resources/search/table.ts, in its order;
-- the weights in src/resources/search/queries.ts count on it.
CREATE VIRTUAL TABLE `search` USING fts5 (
	`kind` UNINDEXED,
	`id` UNINDEXED,
	`deal` UNINDEXED,
	`source` UNINDEXED,
	`since` UNINDEXED,
	`title_en`,
	`title_fr`,
	`en`,
	`fr`,
	`phrases`,
	tokenize = 'unicode61 remove_diacritics 2'
);
