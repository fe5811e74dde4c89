-- Between which numbers the figures in a unit lie, and which of a metric are reported or derived.
DROP INDEX `figure_states_by_unit`;
--> statement-breakpoint
CREATE INDEX `figure_states_by_unit` ON `figure_states` (`unit`,`value`);
--> statement-breakpoint
CREATE INDEX `figure_states_by_unit_and_magnitude` ON `figure_states` (`unit`,`magnitude`);
--> statement-breakpoint
CREATE INDEX `figures_by_metric` ON `figures` (`metric`,`basis`,`id`);
--> statement-breakpoint
-- The keys of states no longer begin with the view: two indexes that do were as good to SQLite, and for lists by id it took the key,
-- which does not carry what they choose by. What editions touched is found by the key in its new order.
UPDATE `edition_rows` SET `key` = json_array(`key` ->> 1, `key` ->> 0, `key` ->> 2) WHERE `table_name` IN ('deal_states', 'partner_states', 'figure_states');
--> statement-breakpoint
DROP INDEX `deal_states_key`;
--> statement-breakpoint
CREATE UNIQUE INDEX `deal_states_key` ON `deal_states` (`deal`,`scope`,`since`);
--> statement-breakpoint
DROP INDEX `figure_states_key`;
--> statement-breakpoint
CREATE UNIQUE INDEX `figure_states_key` ON `figure_states` (`figure`,`scope`,`since`);
--> statement-breakpoint
CREATE TABLE `kept_roles` AS SELECT `partner`, `deal`, `role`, `scope`, `since` FROM `partner_state_roles`;
--> statement-breakpoint
CREATE TABLE `kept_states` AS SELECT `scope`, `since`, `until`, `current`, `dispute`, `partner`, `kind`, `country`, `inferred` FROM `partner_states`;
--> statement-breakpoint
DROP TABLE `partner_state_roles`;
--> statement-breakpoint
DROP TABLE `partner_states`;
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
INSERT INTO `partner_states` (`scope`, `since`, `until`, `current`, `dispute`, `partner`, `kind`, `country`, `inferred`) SELECT * FROM `kept_states`;
--> statement-breakpoint
CREATE INDEX `partner_states_by_id` ON `partner_states` (`scope`,`partner`,`since`,`until`,("dispute" <> '[]'),`kind`);
--> statement-breakpoint
CREATE INDEX `partner_states_by_country` ON `partner_states` (`scope`,`country_or_last`,`partner`,`since`,`until`,("dispute" <> '[]'),`kind`);
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
INSERT INTO `partner_state_roles` (`partner`, `deal`, `role`, `scope`, `since`) SELECT * FROM `kept_roles`;
--> statement-breakpoint
CREATE INDEX `partner_state_roles_by_deal` ON `partner_state_roles` (`scope`,`deal`,`role`,`partner`,`since`);
--> statement-breakpoint
CREATE INDEX `partner_state_roles_by_role` ON `partner_state_roles` (`scope`,`role`,`partner`,`since`);
--> statement-breakpoint
DROP TABLE `kept_roles`;
--> statement-breakpoint
DROP TABLE `kept_states`;
