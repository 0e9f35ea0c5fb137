-- Fails rather than waits: a migration that queues behind a long transaction would stop every other writer too.
SET LOCAL lock_timeout = '5s';

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "member_role" AS ENUM ('owner', 'consultant', 'viewer');

-- CreateEnum
CREATE TYPE "project_status" AS ENUM ('lead', 'comparing', 'quoted', 'won', 'implementing', 'live', 'closed', 'lost');

-- CreateEnum
CREATE TYPE "approach" AS ENUM ('prompting', 'retrieval', 'fine-tuning', 'hybrid');

-- CreateEnum
CREATE TYPE "spend_kind" AS ENUM ('api', 'hosting', 'training', 'other');

-- CreateTable
CREATE TABLE "app_user" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "password_changed_at" TIMESTAMPTZ(3),

    CONSTRAINT "app_user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id_sha256" BYTEA NOT NULL,
    "user_id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "address" TEXT,
    "user_agent" TEXT,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id_sha256")
);

-- CreateTable
CREATE TABLE "password_token" (
    "token_sha256" BYTEA NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "password_token_pkey" PRIMARY KEY ("token_sha256")
);

-- CreateTable
CREATE TABLE "setup_token" (
    "token_sha256" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "setup_token_pkey" PRIMARY KEY ("token_sha256")
);

-- CreateTable
CREATE TABLE "throttle" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "throttle_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "catalogue_release" (
    "id" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "as_of" DATE NOT NULL,
    "content" JSONB NOT NULL,
    "loaded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "catalogue_release_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_card" (
    "id" TEXT NOT NULL,
    "release_id" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "valid_from" DATE,
    "valid_to" DATE,
    "recorded_at" DATE NOT NULL,
    "confidence" TEXT NOT NULL,
    "source_id" TEXT NOT NULL,
    "prices" JSONB NOT NULL,

    CONSTRAINT "rate_card_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "workspace" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "time_zone" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "quote_prefix" TEXT NOT NULL,
    "tax_rate_percent" DECIMAL NOT NULL,
    "terms" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "workspace_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "member" (
    "workspace_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" "member_role" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "disabled_at" TIMESTAMPTZ(3),

    CONSTRAINT "member_pkey" PRIMARY KEY ("workspace_id","user_id")
);

-- CreateTable
CREATE TABLE "counter" (
    "workspace_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "value" INTEGER NOT NULL,

    CONSTRAINT "counter_pkey" PRIMARY KEY ("workspace_id","name")
);

-- CreateTable
CREATE TABLE "client" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "website" TEXT,
    "note" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archived_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "client_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "contact" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "phone" TEXT,
    "role" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archived_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "contact_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "project" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "status" "project_status" NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "starts_on" DATE,
    "ends_on" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archived_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "project_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "project_member" (
    "workspace_id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "project_member_pkey" PRIMARY KEY ("workspace_id","project_id","user_id")
);

-- CreateTable
CREATE TABLE "comparison" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "settings" JSONB NOT NULL,
    "schema_version" INTEGER NOT NULL,
    "release_id" TEXT NOT NULL,
    "result" JSONB,
    "engine" TEXT,
    "computed_at" TIMESTAMPTZ(3),
    "chosen_option_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archived_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "comparison_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "comparison_option" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "comparison_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "approach" "approach" NOT NULL,
    "parts" JSONB NOT NULL,
    "schema_version" INTEGER NOT NULL,

    CONSTRAINT "comparison_option_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "quote" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "comparison_id" UUID,
    "option_id" UUID,
    "number" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archived_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "quote_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "quote_version" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "quote_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "introduction" TEXT NOT NULL,
    "terms" TEXT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "valid_until" DATE NOT NULL,
    "discount_percent" DECIMAL NOT NULL,
    "tax_rate_percent" DECIMAL NOT NULL,
    "tax_rounding" TEXT NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "sent_by" UUID,
    "snapshot" JSONB,
    "sha256" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "quote_version_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "quote_line" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "quantity" DECIMAL NOT NULL,
    "unit" TEXT NOT NULL,
    "unit_price_minor" BIGINT NOT NULL,
    "source" JSONB,

    CONSTRAINT "quote_line_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "quote_withdrawal" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "quote_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "quote_withdrawal_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "acceptance" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "quote_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "share_id" UUID NOT NULL,
    "idempotency_key" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "total_minor" BIGINT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "address" TEXT NOT NULL,
    "user_agent" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "acceptance_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "decline" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "quote_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "share_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "user_agent" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "decline_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "report" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "as_of" DATE NOT NULL,
    "snapshot" JSONB NOT NULL,
    "sha256" TEXT NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "report_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "share_link" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "version_id" UUID,
    "report_id" UUID,
    "label" TEXT NOT NULL,
    "token_sha256" BYTEA NOT NULL,
    "token_sealed" BYTEA NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "revoked_by" UUID,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "share_link_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "share_view" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "share_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "user_agent" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "share_view_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "timeline" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "approach" "approach" NOT NULL,
    "template" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archived_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "timeline_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "phase" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "timeline_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "phase_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "task" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "phase_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "baseline_starts_on" DATE NOT NULL,
    "baseline_ends_on" DATE NOT NULL,
    "is_gate" BOOLEAN NOT NULL,
    "done_at" TIMESTAMPTZ(3),
    "done_by" UUID,
    "archived_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "task_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "checklist_item" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "task_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "done_at" TIMESTAMPTZ(3),
    "done_by" UUID,

    CONSTRAINT "checklist_item_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "spend_record" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "month" DATE NOT NULL,
    "kind" "spend_kind" NOT NULL,
    "provider" TEXT NOT NULL,
    "service" TEXT NOT NULL,
    "amount" DECIMAL,
    "currency" CHAR(3) NOT NULL,
    "note" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archived_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "spend_record_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sequence" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_kind" TEXT NOT NULL,
    "actor_id" UUID,
    "action" TEXT NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" UUID,
    "project_id" UUID,
    "summary" TEXT NOT NULL,
    "detail" JSONB NOT NULL,
    "previous_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "app_user_email_key" ON "app_user"("email");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "password_token_user_id_idx" ON "password_token"("user_id");

-- CreateIndex
CREATE INDEX "throttle_expire_idx" ON "throttle"("expire");

-- CreateIndex
CREATE INDEX "rate_card_subject_idx" ON "rate_card"("subject");

-- CreateIndex
CREATE INDEX "rate_card_release_id_idx" ON "rate_card"("release_id");

-- CreateIndex
CREATE INDEX "member_user_id_idx" ON "member"("user_id");

-- CreateIndex
CREATE INDEX "client_workspace_id_name_idx" ON "client"("workspace_id", "name");

-- CreateIndex
CREATE INDEX "contact_workspace_id_client_id_idx" ON "contact"("workspace_id", "client_id");

-- CreateIndex
CREATE INDEX "project_workspace_id_client_id_idx" ON "project"("workspace_id", "client_id");

-- CreateIndex
CREATE INDEX "project_workspace_id_status_idx" ON "project"("workspace_id", "status");

-- CreateIndex
CREATE INDEX "comparison_workspace_id_project_id_idx" ON "comparison"("workspace_id", "project_id");

-- CreateIndex
CREATE UNIQUE INDEX "comparison_option_workspace_id_comparison_id_position_key" ON "comparison_option"("workspace_id", "comparison_id", "position");

-- CreateIndex
CREATE INDEX "quote_workspace_id_project_id_idx" ON "quote"("workspace_id", "project_id");

-- CreateIndex
CREATE UNIQUE INDEX "quote_workspace_id_number_key" ON "quote"("workspace_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "quote_version_workspace_id_quote_id_version_key" ON "quote_version"("workspace_id", "quote_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "quote_line_workspace_id_version_id_position_key" ON "quote_line"("workspace_id", "version_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "quote_withdrawal_workspace_id_quote_id_key" ON "quote_withdrawal"("workspace_id", "quote_id");

-- CreateIndex
CREATE UNIQUE INDEX "acceptance_workspace_id_quote_id_key" ON "acceptance"("workspace_id", "quote_id");

-- CreateIndex
CREATE UNIQUE INDEX "acceptance_workspace_id_idempotency_key_key" ON "acceptance"("workspace_id", "idempotency_key");

-- CreateIndex
CREATE UNIQUE INDEX "decline_workspace_id_version_id_key" ON "decline"("workspace_id", "version_id");

-- CreateIndex
CREATE INDEX "report_workspace_id_project_id_idx" ON "report"("workspace_id", "project_id");

-- CreateIndex
CREATE INDEX "share_link_workspace_id_version_id_idx" ON "share_link"("workspace_id", "version_id");

-- CreateIndex
CREATE INDEX "share_link_workspace_id_report_id_idx" ON "share_link"("workspace_id", "report_id");

-- CreateIndex
CREATE INDEX "share_link_token_sha256_idx" ON "share_link"("token_sha256");

-- CreateIndex
CREATE UNIQUE INDEX "share_link_workspace_id_token_sha256_key" ON "share_link"("workspace_id", "token_sha256");

-- CreateIndex
CREATE INDEX "share_view_workspace_id_share_id_idx" ON "share_view"("workspace_id", "share_id");

-- CreateIndex
CREATE INDEX "timeline_workspace_id_project_id_idx" ON "timeline"("workspace_id", "project_id");

-- CreateIndex
CREATE UNIQUE INDEX "phase_workspace_id_timeline_id_position_key" ON "phase"("workspace_id", "timeline_id", "position");

-- CreateIndex
CREATE INDEX "task_workspace_id_ends_on_idx" ON "task"("workspace_id", "ends_on");

-- CreateIndex
CREATE UNIQUE INDEX "task_workspace_id_phase_id_position_key" ON "task"("workspace_id", "phase_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "checklist_item_workspace_id_task_id_position_key" ON "checklist_item"("workspace_id", "task_id", "position");

-- CreateIndex
CREATE INDEX "spend_record_workspace_id_project_id_month_idx" ON "spend_record"("workspace_id", "project_id", "month");

-- CreateIndex
CREATE INDEX "spend_record_workspace_id_month_idx" ON "spend_record"("workspace_id", "month");

-- CreateIndex
CREATE INDEX "audit_event_workspace_id_project_id_idx" ON "audit_event"("workspace_id", "project_id");

-- CreateIndex
CREATE INDEX "audit_event_workspace_id_at_idx" ON "audit_event"("workspace_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "audit_event_workspace_id_sequence_key" ON "audit_event"("workspace_id", "sequence");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "password_token" ADD CONSTRAINT "password_token_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "rate_card" ADD CONSTRAINT "rate_card_release_id_fkey" FOREIGN KEY ("release_id") REFERENCES "catalogue_release"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "counter" ADD CONSTRAINT "counter_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "client" ADD CONSTRAINT "client_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "contact" ADD CONSTRAINT "contact_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "contact" ADD CONSTRAINT "contact_workspace_id_client_id_fkey" FOREIGN KEY ("workspace_id", "client_id") REFERENCES "client"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "project" ADD CONSTRAINT "project_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "project" ADD CONSTRAINT "project_workspace_id_client_id_fkey" FOREIGN KEY ("workspace_id", "client_id") REFERENCES "client"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "project_member" ADD CONSTRAINT "project_member_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "project_member" ADD CONSTRAINT "project_member_workspace_id_project_id_fkey" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "project_member" ADD CONSTRAINT "project_member_workspace_id_user_id_fkey" FOREIGN KEY ("workspace_id", "user_id") REFERENCES "member"("workspace_id", "user_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "comparison" ADD CONSTRAINT "comparison_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "comparison" ADD CONSTRAINT "comparison_workspace_id_project_id_fkey" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "comparison" ADD CONSTRAINT "comparison_release_id_fkey" FOREIGN KEY ("release_id") REFERENCES "catalogue_release"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "comparison_option" ADD CONSTRAINT "comparison_option_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "comparison_option" ADD CONSTRAINT "comparison_option_workspace_id_comparison_id_fkey" FOREIGN KEY ("workspace_id", "comparison_id") REFERENCES "comparison"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "quote" ADD CONSTRAINT "quote_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "quote" ADD CONSTRAINT "quote_workspace_id_project_id_fkey" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "quote" ADD CONSTRAINT "quote_workspace_id_comparison_id_fkey" FOREIGN KEY ("workspace_id", "comparison_id") REFERENCES "comparison"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "quote_version" ADD CONSTRAINT "quote_version_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "quote_version" ADD CONSTRAINT "quote_version_workspace_id_quote_id_fkey" FOREIGN KEY ("workspace_id", "quote_id") REFERENCES "quote"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "quote_line" ADD CONSTRAINT "quote_line_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "quote_line" ADD CONSTRAINT "quote_line_workspace_id_version_id_fkey" FOREIGN KEY ("workspace_id", "version_id") REFERENCES "quote_version"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "quote_withdrawal" ADD CONSTRAINT "quote_withdrawal_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "quote_withdrawal" ADD CONSTRAINT "quote_withdrawal_workspace_id_quote_id_fkey" FOREIGN KEY ("workspace_id", "quote_id") REFERENCES "quote"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "acceptance" ADD CONSTRAINT "acceptance_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "acceptance" ADD CONSTRAINT "acceptance_workspace_id_quote_id_fkey" FOREIGN KEY ("workspace_id", "quote_id") REFERENCES "quote"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "acceptance" ADD CONSTRAINT "acceptance_workspace_id_version_id_fkey" FOREIGN KEY ("workspace_id", "version_id") REFERENCES "quote_version"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "acceptance" ADD CONSTRAINT "acceptance_workspace_id_share_id_fkey" FOREIGN KEY ("workspace_id", "share_id") REFERENCES "share_link"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "decline" ADD CONSTRAINT "decline_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "decline" ADD CONSTRAINT "decline_workspace_id_quote_id_fkey" FOREIGN KEY ("workspace_id", "quote_id") REFERENCES "quote"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "decline" ADD CONSTRAINT "decline_workspace_id_version_id_fkey" FOREIGN KEY ("workspace_id", "version_id") REFERENCES "quote_version"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "decline" ADD CONSTRAINT "decline_workspace_id_share_id_fkey" FOREIGN KEY ("workspace_id", "share_id") REFERENCES "share_link"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_workspace_id_project_id_fkey" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "share_link" ADD CONSTRAINT "share_link_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "share_link" ADD CONSTRAINT "share_link_workspace_id_version_id_fkey" FOREIGN KEY ("workspace_id", "version_id") REFERENCES "quote_version"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "share_link" ADD CONSTRAINT "share_link_workspace_id_report_id_fkey" FOREIGN KEY ("workspace_id", "report_id") REFERENCES "report"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "share_view" ADD CONSTRAINT "share_view_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "share_view" ADD CONSTRAINT "share_view_workspace_id_share_id_fkey" FOREIGN KEY ("workspace_id", "share_id") REFERENCES "share_link"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "timeline" ADD CONSTRAINT "timeline_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "timeline" ADD CONSTRAINT "timeline_workspace_id_project_id_fkey" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "phase" ADD CONSTRAINT "phase_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "phase" ADD CONSTRAINT "phase_workspace_id_timeline_id_fkey" FOREIGN KEY ("workspace_id", "timeline_id") REFERENCES "timeline"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_workspace_id_phase_id_fkey" FOREIGN KEY ("workspace_id", "phase_id") REFERENCES "phase"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "checklist_item" ADD CONSTRAINT "checklist_item_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "checklist_item" ADD CONSTRAINT "checklist_item_workspace_id_task_id_fkey" FOREIGN KEY ("workspace_id", "task_id") REFERENCES "task"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "spend_record" ADD CONSTRAINT "spend_record_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "spend_record" ADD CONSTRAINT "spend_record_workspace_id_project_id_fkey" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;


-- Everything below is written by hand: Prisma's schema cannot say it.

-- Values no form should let through. "< 'Infinity'" also keeps NaN out: Postgres sorts it above every number.
ALTER TABLE app_user ADD CONSTRAINT app_user_email_is_lower_case CHECK (email = lower(email));
ALTER TABLE session ADD CONSTRAINT session_id_is_sha256 CHECK (octet_length(id_sha256) = 32);
ALTER TABLE password_token ADD CONSTRAINT password_token_is_sha256 CHECK (octet_length(token_sha256) = 32);
ALTER TABLE setup_token ADD CONSTRAINT setup_token_is_sha256 CHECK (octet_length(token_sha256) = 32);
ALTER TABLE workspace
  ADD CONSTRAINT workspace_currency_is_iso CHECK (currency ~ '^[A-Z]{3}$'),
  ADD CONSTRAINT workspace_tax_is_a_percentage CHECK (tax_rate_percent BETWEEN 0 AND 100);
ALTER TABLE counter ADD CONSTRAINT counter_is_not_negative CHECK (value >= 0);
ALTER TABLE project
  ADD CONSTRAINT project_currency_is_iso CHECK (currency ~ '^[A-Z]{3}$'),
  ADD CONSTRAINT project_ends_after_start CHECK (ends_on >= starts_on);
ALTER TABLE comparison_option ADD CONSTRAINT comparison_option_position_is_not_negative CHECK (position >= 0);
ALTER TABLE quote_version
  ADD CONSTRAINT quote_version_counts_from_one CHECK (version >= 1),
  ADD CONSTRAINT quote_version_currency_is_iso CHECK (currency ~ '^[A-Z]{3}$'),
  ADD CONSTRAINT quote_version_discount_is_a_percentage CHECK (discount_percent BETWEEN 0 AND 100),
  ADD CONSTRAINT quote_version_tax_is_a_percentage CHECK (tax_rate_percent BETWEEN 0 AND 100),
  ADD CONSTRAINT quote_version_is_sent_whole CHECK (
    num_nonnulls(sent_at, sent_by, snapshot, sha256) IN (0, 4)
  );
ALTER TABLE quote_line
  ADD CONSTRAINT quote_line_position_is_not_negative CHECK (position >= 0),
  ADD CONSTRAINT quote_line_quantity_is_not_negative CHECK (quantity >= 0 AND quantity < 'Infinity');
ALTER TABLE acceptance ADD CONSTRAINT acceptance_currency_is_iso CHECK (currency ~ '^[A-Z]{3}$');
ALTER TABLE share_link
  ADD CONSTRAINT share_link_has_one_target CHECK (num_nonnulls(version_id, report_id) = 1),
  ADD CONSTRAINT share_link_token_is_sha256 CHECK (octet_length(token_sha256) = 32);
ALTER TABLE phase ADD CONSTRAINT phase_position_is_not_negative CHECK (position >= 0);
ALTER TABLE task
  ADD CONSTRAINT task_position_is_not_negative CHECK (position >= 0),
  ADD CONSTRAINT task_ends_after_start CHECK (ends_on >= starts_on),
  ADD CONSTRAINT task_baseline_ends_after_start CHECK (baseline_ends_on >= baseline_starts_on);
ALTER TABLE checklist_item ADD CONSTRAINT checklist_item_position_is_not_negative CHECK (position >= 0);
ALTER TABLE spend_record
  ADD CONSTRAINT spend_record_currency_is_iso CHECK (currency ~ '^[A-Z]{3}$'),
  ADD CONSTRAINT spend_record_month_is_its_first_day CHECK (extract(day FROM month) = 1),
  ADD CONSTRAINT spend_record_amount_is_finite CHECK (amount > '-Infinity' AND amount < 'Infinity');
ALTER TABLE audit_event ADD CONSTRAINT audit_event_sequence_counts_from_one CHECK (sequence >= 1);

-- Refuses every change of the rows (or the table) it guards.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are never changed or removed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

DO $$
DECLARE guarded text;
BEGIN
  FOREACH guarded IN ARRAY ARRAY[
    'audit_event', 'acceptance', 'decline', 'quote_withdrawal', 'share_view', 'catalogue_release', 'rate_card'
  ] LOOP
    EXECUTE format(
      'CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', guarded);
    EXECUTE format(
      'CREATE TRIGGER keep BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', guarded);
  END LOOP;
END $$;

CREATE TRIGGER sent_is_frozen BEFORE UPDATE OR DELETE ON quote_version
  FOR EACH ROW WHEN (OLD.sent_at IS NOT NULL) EXECUTE FUNCTION refuse_change();

-- Locks the version, so that a line cannot slip in while the same version is being sent.
CREATE FUNCTION refuse_line_of_sent_version() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
DECLARE line quote_line;
BEGIN
  FOREACH line IN ARRAY CASE TG_OP WHEN 'INSERT' THEN ARRAY[NEW] WHEN 'DELETE' THEN ARRAY[OLD] ELSE ARRAY[OLD, NEW] END LOOP
    PERFORM FROM quote_version
      WHERE workspace_id = line.workspace_id AND id = line.version_id FOR NO KEY UPDATE;
    PERFORM FROM quote_version
      WHERE workspace_id = line.workspace_id AND id = line.version_id AND sent_at IS NOT NULL;
    IF FOUND THEN
      RAISE EXCEPTION 'the lines of a sent quote version are never changed' USING ERRCODE = 'restrict_violation';
    END IF;
  END LOOP;
  RETURN coalesce(NEW, OLD);
END $$;

CREATE TRIGGER sent_is_frozen BEFORE INSERT OR UPDATE OR DELETE ON quote_line
  FOR EACH ROW EXECUTE FUNCTION refuse_line_of_sent_version();

-- A report may be put away, and nothing else may happen to it.
CREATE FUNCTION refuse_change_of_report() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
  IF TG_OP = 'DELETE' OR to_jsonb(NEW) - 'archived_at' IS DISTINCT FROM to_jsonb(OLD) - 'archived_at' THEN
    RAISE EXCEPTION 'a report is frozen when it is made' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER made_is_frozen BEFORE UPDATE OR DELETE ON report
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_report();

-- An answer names the version it saw: sent, of that quote, and (for an acceptance) with that very content.
CREATE FUNCTION refuse_answer_to_another_version() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
  PERFORM FROM quote_version v
    WHERE v.workspace_id = NEW.workspace_id AND v.id = NEW.version_id AND v.quote_id = NEW.quote_id
      AND v.sent_at IS NOT NULL AND v.sha256 = coalesce(to_jsonb(NEW) ->> 'sha256', v.sha256);
  IF NOT FOUND THEN
    RAISE EXCEPTION 'the answer does not match a sent version of its quote' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER answers_a_sent_version BEFORE INSERT ON acceptance
  FOR EACH ROW EXECUTE FUNCTION refuse_answer_to_another_version();
CREATE TRIGGER answers_a_sent_version BEFORE INSERT ON decline
  FOR EACH ROW EXECUTE FUNCTION refuse_answer_to_another_version();

-- The role of the running application: it owns nothing, cannot sign in by itself and is bound by every policy.
-- The login roles that use it are made per database, outside of the migrations.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'tunewise_app') THEN
    CREATE ROLE tunewise_app NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; -- another database of the server was first
END $$;

GRANT USAGE ON SCHEMA public TO tunewise_app;
GRANT SELECT ON catalogue_release, rate_card TO tunewise_app;
GRANT SELECT, UPDATE ON setup_token TO tunewise_app;
GRANT SELECT, INSERT ON
  audit_event, acceptance, decline, quote_withdrawal, share_view TO tunewise_app;
GRANT SELECT, INSERT, UPDATE ON
  app_user, workspace, member, counter, client, contact, project, comparison, quote, timeline, spend_record
  TO tunewise_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON
  session, password_token, throttle, project_member, comparison_option, quote_version, quote_line,
  phase, task, checklist_item TO tunewise_app;
GRANT SELECT, INSERT, UPDATE (archived_at) ON report TO tunewise_app;
GRANT SELECT, INSERT, UPDATE (label, expires_at, revoked_at, revoked_by) ON share_link TO tunewise_app;

-- Row-level security: without app.workspace_id a transaction sees no tenant's row and can write none.
-- A setting that was made once in a session reads as '' afterwards, hence nullif.
DO $$
DECLARE tenant text;
BEGIN
  FOREACH tenant IN ARRAY ARRAY[
    'workspace', 'member', 'counter', 'client', 'contact', 'project', 'project_member', 'comparison',
    'comparison_option', 'quote', 'quote_version', 'quote_line', 'quote_withdrawal', 'acceptance', 'decline',
    'report', 'share_link', 'share_view', 'timeline', 'phase', 'task', 'checklist_item', 'spend_record', 'audit_event'
  ] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', tenant);
    EXECUTE format(
      'CREATE POLICY of_workspace ON %1$I FOR ALL USING (%2$I = nullif(current_setting(''app.workspace_id'', true), '''')::uuid)
        WITH CHECK (%2$I = nullif(current_setting(''app.workspace_id'', true), '''')::uuid)',
      tenant, CASE tenant WHEN 'workspace' THEN 'id' ELSE 'workspace_id' END);
  END LOOP;
END $$;

-- Sign-in asks for the memberships of a user, and a link is found by its token, before a workspace is known.
CREATE POLICY of_user ON member FOR SELECT
  USING (user_id = nullif(current_setting('app.user_id', true), '')::uuid);
CREATE POLICY of_token ON share_link FOR SELECT
  USING (token_sha256 = decode(nullif(current_setting('app.share_token_sha256', true), ''), 'hex'));
