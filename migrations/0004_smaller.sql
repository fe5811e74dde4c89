-- Smaller, and quicker to fill: `changes` holds what all sources together made known, and no more; the keys of states begin with
-- the view, and serve as the index by it; small rows are kept in their key; the keys of large tables are indexes, which can be made
-- when the rows are there. All but the reports is made anew and filled at the next seeding. Editions recorded before this cannot be
-- had back: their names are digests of other tables.
DELETE FROM `edition_rows` WHERE `table_name` IN ('changes', 'deal_states', 'partner_states', 'partner_state_roles', 'milestone_states', 'figure_states');
--> statement-breakpoint
DROP TABLE `partner_state_roles`;
--> statement-breakpoint
DROP TABLE `search_words`;
--> statement-breakpoint
DROP TABLE `texts`;
--> statement-breakpoint
DROP TABLE `changes`;
--> statement-breakpoint
DROP TABLE `figure_states`;
--> statement-breakpoint
DROP TABLE `figure_inputs`;
--> statement-breakpoint
DROP TABLE `milestone_states`;
--> statement-breakpoint
DROP TABLE `partner_states`;
--> statement-breakpoint
DROP TABLE `partner_report_roles`;
--> statement-breakpoint
DROP TABLE `deal_states`;
--> statement-breakpoint
DROP TABLE `deal_sources`;
--> statement-breakpoint
DROP TABLE `sentences`;
--> statement-breakpoint
DROP TABLE `source_repeats`;
--> statement-breakpoint
CREATE TABLE `source_repeats` (
	`source` text NOT NULL,
	`repeats` text NOT NULL,
	PRIMARY KEY(`source`, `repeats`),
	FOREIGN KEY (`source`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`repeats`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "source_repeats_another" CHECK("source_repeats"."source" <> "source_repeats"."repeats")
) STRICT, WITHOUT ROWID;
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
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `deal_sources` (
	`deal` text NOT NULL,
	`source` text NOT NULL,
	PRIMARY KEY(`deal`, `source`),
	FOREIGN KEY (`deal`) REFERENCES `deals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
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
	FOREIGN KEY (`deal`) REFERENCES `deals`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "deal_states_dispute" CHECK(json_valid("deal_states"."dispute")),
	CONSTRAINT "deal_states_instrument" CHECK("deal_states"."instrument" IN ('agreement', 'memorandum-of-understanding', 'commitment', 'contract')),
	CONSTRAINT "deal_states_status" CHECK("deal_states"."status" IN ('announced', 'selected', 'signed', 'withdrawn', 'cancelled', 'completed'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `deal_states_key` ON `deal_states` (`scope`,`deal`,`since`);
--> statement-breakpoint
CREATE INDEX `deal_states_by_signed` ON `deal_states` (`scope`,`signed_from`,`deal`);
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
) STRICT, WITHOUT ROWID;
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
	PRIMARY KEY(`scope`, `partner`, `since`),
	FOREIGN KEY (`partner`) REFERENCES `partners`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "partner_states_dispute" CHECK(json_valid("partner_states"."dispute")),
	CONSTRAINT "partner_states_kind" CHECK("partner_states"."kind" IN ('government', 'company', 'person', 'public-body'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `partner_states_by_country` ON `partner_states` (`scope`,`country_or_last`,`partner`);
--> statement-breakpoint
CREATE TABLE `partner_state_roles` (
	`partner` text NOT NULL,
	`deal` text NOT NULL,
	`role` text NOT NULL,
	`scope` text NOT NULL,
	`since` text NOT NULL,
	PRIMARY KEY(`scope`, `partner`, `since`, `deal`, `role`),
	FOREIGN KEY (`partner`) REFERENCES `partners`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`deal`) REFERENCES `deals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`scope`,`partner`,`since`) REFERENCES `partner_states`(`scope`,`partner`,`since`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "partner_state_roles_role" CHECK("partner_state_roles"."role" IN ('signatory', 'developer', 'operator', 'investor', 'supplier', 'endorser'))
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `partner_state_roles_by_deal` ON `partner_state_roles` (`scope`,`deal`,`role`,`partner`,`since`);
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
	FOREIGN KEY (`milestone`) REFERENCES `milestones`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`deal`) REFERENCES `deals`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "milestone_states_dispute" CHECK(json_valid("milestone_states"."dispute")),
	CONSTRAINT "milestone_states_status" CHECK("milestone_states"."status" IN ('planned', 'reached', 'cancelled')),
	CONSTRAINT "milestone_states_bounds" CHECK("milestone_states"."earliest" <= "milestone_states"."latest")
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `milestone_states_key` ON `milestone_states` (`scope`,`milestone`,`since`);
--> statement-breakpoint
CREATE INDEX `milestone_states_by_earliest` ON `milestone_states` (`scope`,`from`,`milestone`);
--> statement-breakpoint
CREATE INDEX `milestone_states_by_latest` ON `milestone_states` (`scope`,`to`,`milestone`);
--> statement-breakpoint
CREATE INDEX `milestone_states_by_deal` ON `milestone_states` (`scope`,`deal`,`from`,`milestone`);
--> statement-breakpoint
CREATE TABLE `figure_inputs` (
	`figure` text NOT NULL,
	`position` integer NOT NULL,
	`input` text NOT NULL,
	PRIMARY KEY(`figure`, `position`),
	FOREIGN KEY (`figure`) REFERENCES `figures`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`input`) REFERENCES `figures`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
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
	FOREIGN KEY (`figure`) REFERENCES `figures`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "figure_states_dispute" CHECK(json_valid("figure_states"."dispute")),
	CONSTRAINT "figure_states_modifier" CHECK("figure_states"."modifier" IN ('exactly', 'about', 'nearly', 'at-least', 'more-than', 'up-to', 'order-of-magnitude')),
	CONSTRAINT "figure_states_range" CHECK("figure_states"."lower" <= "figure_states"."upper")
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `figure_states_key` ON `figure_states` (`scope`,`figure`,`since`);
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
CREATE TABLE `changes` (
	`about` text NOT NULL,
	`known` text NOT NULL,
	`id` text GENERATED ALWAYS AS ("about" || '-' || "known") VIRTUAL NOT NULL,
	`kind` text NOT NULL,
	`title_en` text NOT NULL,
	`title_fr` text NOT NULL,
	`deal` text NOT NULL,
	`changes` text NOT NULL,
	CONSTRAINT "changes_kind" CHECK("changes"."kind" IN ('deal', 'partner', 'milestone', 'figure', 'claim')),
	CONSTRAINT "changes_changes" CHECK(json_valid("changes"."changes"))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `changes_key` ON `changes` (`about`,`known`);
--> statement-breakpoint
CREATE INDEX `changes_by_day` ON `changes` (`known`,`id`);
--> statement-breakpoint
CREATE INDEX `changes_by_deal` ON `changes` (`deal`,`known`,`id`);
--> statement-breakpoint
CREATE TABLE `texts` (
	`kind` text NOT NULL,
	`id` text NOT NULL,
	`deal` text NOT NULL,
	`source` text NOT NULL,
	`since` text NOT NULL,
	`title_en` text NOT NULL,
	`title_fr` text NOT NULL,
	`en` text NOT NULL,
	`fr` text NOT NULL,
	`phrases` text NOT NULL,
	CONSTRAINT "texts_kind" CHECK("texts"."kind" IN ('deal', 'partner', 'milestone', 'figure', 'claim', 'source'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `texts_key` ON `texts` (`kind`,`id`,`deal`,`source`);
--> statement-breakpoint
CREATE TABLE `search_words` (
	`word` text PRIMARY KEY NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
ALTER TABLE `deal_reports` RENAME TO `old_deal_reports`;
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
	FOREIGN KEY (`deal`) REFERENCES `deals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "deal_reports_instrument" CHECK("deal_reports"."instrument" IN ('agreement', 'memorandum-of-understanding', 'commitment', 'contract')),
	CONSTRAINT "deal_reports_status" CHECK("deal_reports"."status" IN ('announced', 'selected', 'signed', 'withdrawn', 'cancelled', 'completed')),
	CONSTRAINT "deal_reports_evidence" CHECK(json_valid("deal_reports"."evidence"))
) STRICT;
--> statement-breakpoint
INSERT INTO `deal_reports` SELECT * FROM `old_deal_reports`;
--> statement-breakpoint
DROP TABLE `old_deal_reports`;
--> statement-breakpoint
CREATE UNIQUE INDEX `deal_reports_key` ON `deal_reports` (`deal`,`source`);
--> statement-breakpoint
CREATE INDEX `deal_reports_source` ON `deal_reports` (`source`);
--> statement-breakpoint
ALTER TABLE `milestone_reports` RENAME TO `old_milestone_reports`;
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
	FOREIGN KEY (`milestone`) REFERENCES `milestones`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "milestone_reports_status" CHECK("milestone_reports"."status" IN ('planned', 'reached', 'cancelled')),
	CONSTRAINT "milestone_reports_bounds" CHECK("milestone_reports"."earliest" <= "milestone_reports"."latest"),
	CONSTRAINT "milestone_reports_evidence" CHECK(json_valid("milestone_reports"."evidence"))
) STRICT;
--> statement-breakpoint
INSERT INTO `milestone_reports` SELECT * FROM `old_milestone_reports`;
--> statement-breakpoint
DROP TABLE `old_milestone_reports`;
--> statement-breakpoint
CREATE UNIQUE INDEX `milestone_reports_key` ON `milestone_reports` (`milestone`,`source`);
--> statement-breakpoint
CREATE INDEX `milestone_reports_source` ON `milestone_reports` (`source`);
--> statement-breakpoint
ALTER TABLE `figure_reports` RENAME TO `old_figure_reports`;
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
	FOREIGN KEY (`figure`) REFERENCES `figures`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "figure_reports_modifier" CHECK("figure_reports"."modifier" IN ('exactly', 'about', 'nearly', 'at-least', 'more-than', 'up-to', 'order-of-magnitude')),
	CONSTRAINT "figure_reports_range" CHECK("figure_reports"."lower" <= "figure_reports"."upper"),
	CONSTRAINT "figure_reports_evidence" CHECK(json_valid("figure_reports"."evidence"))
) STRICT;
--> statement-breakpoint
INSERT INTO `figure_reports` SELECT * FROM `old_figure_reports`;
--> statement-breakpoint
DROP TABLE `old_figure_reports`;
--> statement-breakpoint
CREATE UNIQUE INDEX `figure_reports_key` ON `figure_reports` (`figure`,`source`);
--> statement-breakpoint
CREATE INDEX `figure_reports_source` ON `figure_reports` (`source`);
