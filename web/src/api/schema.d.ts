// Written by `npm run web:types` from the API's description.
export interface paths {
    "/api/alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AlertsController_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/alerts/{alertId}/reading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AlertsController_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/api-tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ApiTokensController_list"];
        put?: never;
        post: operations["ApiTokensController_issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/api-tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["ApiTokensController_revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AuditController_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/anchors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AuditController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CalendarController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendar/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Loads a holiday file (administrator).
         * @description The body is the file’s JSON. It replaces the years that it names; a wrong file changes nothing. Open clocks that counted through these years are counted anew within seconds and keep old and new due. With dryRun nothing is written.
         */
        post: operations["CalendarController_load"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CasesController_page"];
        put?: never;
        post: operations["RegisterController_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CasesController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CorrectionController_order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/actions/{actionId}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CorrectionController_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/actions/{actionId}/completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CorrectionController_complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/actions/{actionId}/replacement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CorrectionController_replace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/assignments/{assignmentId}/take-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RoutingRecordsController_takeOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/call-backs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ExplanationController_callBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/clocks/{clockId}/explanation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ClockExplanationController_explain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["IntakeRecordsController_reissueCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/concurrence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CorrectionController_speak"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/confidentiality": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["IntakeRecordsController_setLevel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RetentionController_copy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/deliveries/{deliveryId}/attempts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["NoticesController_attempt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/dispatches/{dispatchId}/handling": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["NoticesController_handle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CaseEvidenceController_list"];
        put?: never;
        post: operations["CaseEvidenceController_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/evidence/{evidenceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CaseEvidenceController_open"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/evidence/{evidenceId}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CaseEvidenceController_preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/evidence/{evidenceId}/readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CaseEvidenceController_openFor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/explanations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ExplanationController_explain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/explanations/{explanationId}/posting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ExplanationController_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/extensions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["EscalationController_extend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/extensions/{extensionId}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["EscalationController_decideExtension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["VerificationController_finding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/findings-submissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["VerificationController_submission"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/follow-ups/{followUpId}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ExplanationController_answerFollowUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/forms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["FormsController_list"];
        put?: never;
        post: operations["FormsController_draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/forms/{formId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["FormsController_save"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/forms/{formId}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["FormsController_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/forms/{formId}/html": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["FormsController_html"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/forms/{formId}/issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["FormsController_issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/forms/{formId}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["FormsController_pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/forms/{formId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["FormsController_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/identity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["IntakeRecordsController_readIdentity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/identity-readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["IntakeRecordsController_identityReadings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/information-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["IntakeRecordsController_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/information-requests/{requestId}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["IntakeRecordsController_answerRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CaseLinksController_of"];
        put?: never;
        post: operations["CaseLinksController_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["IntakeRecordsController_note"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["NoticesController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/partial-transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RoutingRecordsController_partialTransfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/print": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PapersController_print"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["NoticesController_proof"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/reassignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RoutingRecordsController_reassign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/recusals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RoutingRecordsController_recuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/recusals/{recusalId}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RoutingRecordsController_decideRecusal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/redaction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["IntakeRecordsController_draftRedaction"];
        put?: never;
        post: operations["IntakeRecordsController_redact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/reply-draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ReplyDraftsController_read"];
        put: operations["ReplyDraftsController_save"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/reply-draft/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReplyDraftsController_return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/reply-draft/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReplyDraftsController_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/respondents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["IntakeRecordsController_addRespondents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/route-disputes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RoutingRecordsController_dispute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/route-disputes/{disputeId}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RoutingRecordsController_decideDispute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/site-visits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["VerificationController_siteVisit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/steps/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RoutingStepsController_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/steps/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["IntakeStepsController_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/steps/clear": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["VerificationController_clear"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/steps/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ExplanationController_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/steps/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["VerificationController_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/steps/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["IntakeStepsController_decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/steps/finishCorrection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CorrectionController_finish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/steps/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["IntakeStepsController_merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/steps/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReviewController_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/steps/reply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ExplanationController_reply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/steps/requestRecheck": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReviewController_requestRecheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/steps/requestReview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReviewController_requestReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/steps/sendBack": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReviewController_sendBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/steps/startVerification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["VerificationController_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/steps/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RoutingStepsController_transfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/steps/uphold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReviewController_uphold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/steps/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["IntakeStepsController_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/supervisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["EscalationController_supervise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/supervisions/{supervisionId}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["EscalationController_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/supplements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["IntakeRecordsController_supplement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/suspensions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["EscalationController_suspend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/suspensions/{suspensionId}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["EscalationController_decideSuspension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/suspensions/{suspensionId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["EscalationController_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TagsController_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/tags/{tag}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["TagsController_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CasesController_timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/urgent-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["EscalationController_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/vec-relays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RelaysController_relay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/vec-relays/{relayId}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RelaysController_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/waivers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["IntakeRecordsController_waive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RelaysController_requestWithdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/withdrawals/{withdrawalId}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RelaysController_refuseWithdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PapersController_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ChangesController_listen"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declarations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DeclarationsController_list"];
        put?: never;
        post: operations["DeclarationsController_declare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declarations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["DeclarationsController_end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declarations/{id}/striking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DeclarationsController_strike"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DeliveryListController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DeskController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/duty": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DutyController_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/duty/stuck-rungs/{deadlineId}/redrive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DutyController_redrive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/elections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ElectionsController_list"];
        put?: never;
        post: operations["ElectionsController_found"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/elections/{id}/deadline-overrides": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OverridesController_list"];
        put?: never;
        /**
         * Replaces one limit of the table for this election (administrator).
         * @description Holds for clocks that start from then on; open clocks keep what was promised. An override of the same limit is revoked with it. Limits of the law can be shortened, never widened; the citizen’s window cannot be changed.
         */
        post: operations["OverridesController_set"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/elections/{id}/deadline-overrides/{overrideId}/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OverridesController_revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/elections/{id}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MovesController_list"];
        put?: never;
        /**
         * Moves a stage or the polling day of a town, or of one village (district office, administrator).
         * @description Open clocks that stage and polling day bound are worked out anew in the same transaction. With dryRun nothing is written. The polling day stays inside S6: to move both, widen S6, move the polling day, then narrow S6.
         */
        post: operations["MovesController_move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/elections/{id}/villages/{villageCode}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["ElectionsController_number"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/elections/{id}/villages/{villageCode}/flag": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ElectionsController_flags"];
        put?: never;
        post: operations["ElectionsController_flag"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/escalations/{escalationId}/acknowledgement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AlertsController_acknowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/form-batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["FormBatchesController_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/form-batches/{batchId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["FormBatchesController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/form-batches/{batchId}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["FormBatchesController_pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GroupsController_list"];
        put?: never;
        post: operations["GroupsController_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/groups/{id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GroupsController_seats"];
        put?: never;
        post: operations["GroupsController_addSeat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/groups/{id}/members/{memberId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["GroupsController_removeSeat"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/guidance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GuidanceController_search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/guidance-drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GuidanceDraftsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/guidance-drafts/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["GuidanceDraftsController_save"];
        post?: never;
        delete: operations["GuidanceDraftsController_drop"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/guidance-drafts/{slug}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["GuidanceDraftsController_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/guidance/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GuidanceController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/guidance/{slug}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GuidanceController_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/guidance/answering": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["GuidanceController_answering"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hotspots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["HotspotsController_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hotspots/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["HotspotsController_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["FormDraftsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/drafts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["FormDraftsController_save"];
        post?: never;
        delete: operations["FormDraftsController_discard"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/drafts/{id}/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["FormDraftsController_take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/petitioner": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DeskQuestionsController_petitioner"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/similar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DeskQuestionsController_similar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DeskQuestionsController_suggest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/dead": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["JobsController_dead"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/dead/{id}/redrive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["JobsController_redrive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/schedules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["JobsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/look-backs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LookbackController_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/look-backs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LookbackController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/look-backs/{id}/filling": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["LookbackController_fill"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/open311-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["KeysController_list"];
        put?: never;
        post: operations["KeysController_issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/open311-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["KeysController_revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CitizenController_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CopyController_copy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OpenFiguresController_json"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/figures.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OpenFiguresController_csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/information": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CitizenActsController_inform"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/rating": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CitizenActsController_rate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/recusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CitizenActsController_recuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CitizenActsController_review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/sms-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SmsReportsController_take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CitizenController_status"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CitizenActsController_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/queues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["QueuesController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/queues/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["BulkController_act"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/queues/columns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["QueuesController_choose"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/regions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RegionsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/daily": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ReportsController_daily"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ReportsController_messages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/retention/due": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RetentionController_due"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/retention/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RetentionController_list"];
        put?: never;
        post: operations["RetentionController_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/retention/plans/{planId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RetentionController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/retention/plans/{planId}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RetentionController_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/saved-views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SavedViewsController_list"];
        put?: never;
        post: operations["SavedViewsController_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/saved-views/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["SavedViewsController_replace"];
        post?: never;
        delete: operations["SavedViewsController_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SessionController_read"];
        put?: never;
        post: operations["SessionController_signIn"];
        delete: operations["SessionController_signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SessionController_enterCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SessionController_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["SessionController_changePassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SecondFactorController_state"];
        put: operations["SecondFactorController_complete"];
        post: operations["SecondFactorController_begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/second-factor/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SecondFactorController_renew"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SessionsController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["SessionsController_end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["StaffController_list"];
        put?: never;
        post: operations["StaffController_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["StaffController_change"];
        trace?: never;
    };
    "/api/staff/{id}/absence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["StaffController_setAbsence"];
        trace?: never;
    };
    "/api/staff/{id}/deputy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["StaffController_setDeputy"];
        trace?: never;
    };
    "/api/staff/{id}/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AccountResetsController_setFirstPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/{id}/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["AccountResetsController_resetSecondFactor"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/statistics/district": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["StatisticsController_district"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/statistics/town": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["StatisticsController_town"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TagsController_list"];
        put?: never;
        post: operations["TagsController_addWord"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tags/{word}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["TagsController_withdrawWord"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/taxonomy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TaxonomyController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["WebhooksController_list"];
        put?: never;
        post: operations["WebhooksController_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["WebhooksController_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["WebhooksController_log"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/{id}/resumption": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["WebhooksController_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/deliveries/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["WebhooksController_replay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/open311/v2/{resource}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Open311Controller_list"];
        put?: never;
        post: operations["Open311Controller_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/open311/v2/{resource}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Open311Controller_one"];
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
        AbsenceDto: {
            /**
             * Format: date
             * @example 2026-09-28
             */
            from: string | null;
            /**
             * Format: date
             * @example 2026-09-28
             */
            to: string | null;
        };
        AcceptDto: {
            comment?: string;
            leadGroupId?: string;
            version?: number;
        };
        Accountable: {
            groupId: string | null;
            staffId: string | null;
        };
        Acknowledgement: {
            ackNote: string | null;
            acknowledgedAt: string | null;
            acknowledgedById: string | null;
            id: string;
        };
        AcknowledgementDto: {
            note?: string;
        };
        /** @enum {string} */
        Act: "accept" | "action" | "actionCheck" | "actionCompletion" | "actionReplacement" | "answer" | "callBack" | "childReplied" | "clear" | "close" | "codeReissue" | "concurrence" | "confidentiality" | "confirm" | "dataCopy" | "decline" | "delivery" | "erasure" | "evidence" | "evidenceRead" | "exclusion" | "explanation" | "extension" | "extensionDecision" | "finding" | "findingsSubmission" | "finishCorrection" | "followUpAnswer" | "form" | "formApproval" | "identityReading" | "identityReadings" | "informationAnswer" | "informationLapse" | "informationRequest" | "link" | "links" | "merge" | "note" | "partialTransfer" | "posting" | "print" | "reassignment" | "recusal" | "recusalDecision" | "redaction" | "reopen" | "reply" | "requestRecheck" | "requestReview" | "respondent" | "routeDispute" | "routeDisputeDecision" | "sendBack" | "siteVisit" | "startVerification" | "supervision" | "supervisionAnswer" | "supplement" | "suspension" | "suspensionDecision" | "suspensionEnd" | "tag" | "takeOver" | "transfer" | "uphold" | "urgentReport" | "vecDecision" | "vecRelay" | "waiver" | "withdraw" | "withdrawalRefusal" | "withdrawalRequest";
        Action: {
            allegationIds: string[];
            caseId: string;
            checkedAt: string | null;
            checkedById: string | null;
            checkerId: string | null;
            checkNote: string | null;
            /** @enum {string} */
            code: "A01" | "A02" | "A03" | "A04" | "A05" | "A06" | "A07" | "A08" | "A09" | "A10" | "A11" | "A12" | "A13" | "A14";
            completionNote: string | null;
            completionRecordedAt: string | null;
            completionRecordedById: string | null;
            districtCode: string;
            doneById: string | null;
            doneOn: string | null;
            dueOn: string;
            evidenceIds: string[];
            id: string;
            isUrgent: boolean;
            orderedAt: string;
            orderedById: string;
            ownerGroupId: string | null;
            ownerName: string;
            ownerStaffId: string | null;
            replacedById: string | null;
            rerunLookBackId: string | null;
            /** @enum {string|null} */
            rerunStage: "S1" | "S2" | "S3" | "S4" | "S5" | "S6" | "S7" | "S8" | "S9" | null;
            revokedReason: string | null;
            round: number;
            status: components["schemas"]["ActionStatus"];
            what: string;
        };
        ActionLimit: {
            amount?: number;
            /** @enum {string} */
            mode: "before_polling_day" | "calendar_days" | "minutes" | "set_date" | "working_days";
        };
        /** @enum {string} */
        ActionStatus: "checked" | "done" | "ordered" | "replaced" | "revoked";
        ActionTerm: {
            code: string;
            decides: string;
            en: string;
            limit: components["schemas"]["ActionLimit"];
            longest?: boolean;
            needsHead?: boolean;
            urgent?: boolean;
            zh: string;
        };
        AddWebhookDto: {
            events: ("request.published" | "request.updated" | "request.withdrawn")[];
            url: string;
        };
        Alarm: {
            alarmedAt: string | null;
            caseId: string;
            /** @enum {string|null} */
            clock: "acknowledge" | "action" | "call_back" | "explanation_reply" | "first_contact" | "follow_up" | "legal_60c" | "not_taken_lead" | "not_taken_town" | "notice_15c" | "order_correction" | "recheck" | "recusal" | "review" | "review_window" | "route_dispute" | "supervision" | "tickler" | "triage" | "vec_watch" | "verify" | "whole_case" | null;
            /** @enum {string} */
            effect: "list" | "overdue" | "reassign" | "refer" | "remind" | "report" | "supervise" | "talk" | "warn";
            escalationId: string;
            firedAt: string;
            level: number;
            number: string;
            rung: components["schemas"]["EscalationRung"];
            rungAt: string;
        };
        AlertPage: {
            items: components["schemas"]["AlertView"][];
            nextCursor: string | null;
        };
        AlertView: {
            ackDueAt: string | null;
            acknowledgedAt: string | null;
            caseId: string;
            /** @enum {string|null} */
            clock: "acknowledge" | "action" | "call_back" | "explanation_reply" | "first_contact" | "follow_up" | "legal_60c" | "not_taken_lead" | "not_taken_town" | "notice_15c" | "order_correction" | "recheck" | "recusal" | "review" | "review_window" | "route_dispute" | "supervision" | "tickler" | "triage" | "vec_watch" | "verify" | "whole_case" | null;
            /** @enum {string} */
            effect: "list" | "overdue" | "reassign" | "refer" | "remind" | "report" | "supervise" | "talk" | "warn";
            endedAt: string | null;
            escalationId: string;
            firedAt: string;
            id: string;
            level: number;
            messageId: string | null;
            needsNote: boolean;
            number: string;
            raisedAt: string;
            readAt: string | null;
            rung: components["schemas"]["EscalationRung"];
            rungAt: string;
            sentence: components["schemas"]["Sentence"];
            toldAs: components["schemas"]["ToldAs"];
            trigger: string | null;
        };
        AllegationCodeDto: {
            allegationId: string;
            code: string;
        };
        AllegationDto: {
            code?: string;
            happenedAt?: string;
            place?: string;
            text: string;
            who?: string;
        };
        AllowedRecord: {
            allowed: boolean;
            reason?: components["schemas"]["Refusal"];
            record: components["schemas"]["StaffRecord"];
            targets?: string[];
        };
        AllowedStep: {
            allowed: boolean;
            reason?: components["schemas"]["Refusal"];
            /** @enum {string} */
            step: "accept" | "answer" | "clear" | "close" | "confirm" | "decline" | "finishCorrection" | "merge" | "reopen" | "reply" | "requestRecheck" | "requestReview" | "sendBack" | "startVerification" | "transfer" | "uphold" | "withdraw";
        };
        Anchor: {
            at: string;
            count: number;
            day: string;
            district: string;
            hash: string;
            seq: number;
        };
        AnchorDto: {
            hash: string;
            seq: number;
        };
        AnswerDto: {
            acceptedByCaller?: boolean;
            articleSlug?: string;
            text?: string;
            version?: number;
        };
        AnsweringArticleDto: {
            answer: string;
            clause: string;
            codes: string[];
            isPublic: boolean;
            keywords: string[];
            question: string;
            slug: string;
            /** @enum {string} */
            stage: "S1" | "S2" | "S3" | "S4" | "S5" | "S6" | "S7" | "S8" | "S9" | "ALL";
            title: string;
            /** Format: date */
            validFrom: string;
            version: number;
            words: string[];
        };
        AnsweringArticlesDto: {
            items: components["schemas"]["AnsweringArticleDto"][];
        };
        ApiToken: {
            createdAt: string;
            createdBy: string;
            expiresAt: string;
            id: string;
            lastUsedAt: string | null;
            name: string;
            revokedAt: string | null;
            scopes: ("read" | "write")[];
            staffId: string;
        };
        ArticleDto: {
            answer: string;
            clause: string;
            codes: string[];
            isPublic: boolean;
            keywords: string[];
            question: string;
            slug: string;
            /** @enum {string} */
            stage: "S1" | "S2" | "S3" | "S4" | "S5" | "S6" | "S7" | "S8" | "S9" | "ALL";
            title: string;
            /** Format: date */
            validFrom: string;
            version: number;
        };
        ArticlesDto: {
            items: components["schemas"]["ArticleDto"][];
        };
        ArticleVersion: {
            addedAt: string;
            answer: string;
            clause: string;
            codes: string[];
            isInForce: boolean;
            isPublic: boolean;
            keywords: string[];
            question: string;
            slug: string;
            /** @enum {string} */
            stage: "ALL" | "S1" | "S2" | "S3" | "S4" | "S5" | "S6" | "S7" | "S8" | "S9";
            title: string;
            validFrom: string;
            version: number;
        };
        AskGuidanceDto: {
            codes?: string[];
            /** @enum {string} */
            stage?: "S1" | "S2" | "S3" | "S4" | "S5" | "S6" | "S7" | "S8" | "S9";
            text: string;
        };
        Assignment: {
            assignedAt: string;
            caseId: string;
            districtCode: string;
            doneAt: string | null;
            groupId: string;
            id: string;
            part: components["schemas"]["Part"];
            releasedAt: string | null;
            takenOverAt: string | null;
            takenOverById: string | null;
        };
        AttemptDto: {
            /**
             * Format: date-time
             * @example 2026-09-28T10:30:00.000+08:00
             */
            at?: string;
            correctsId?: string;
            evidenceId?: string;
            /** @enum {string} */
            outcome?: "reached" | "no_answer" | "busy" | "wrong_number" | "refused";
            reason?: string;
            registeredNumber?: string;
            /** @enum {string} */
            result: "served" | "failed";
            /** @enum {string} */
            takenBy?: "addressee" | "household" | "representative" | "mail_room";
            /** @enum {string} */
            way?: "POST" | "IN_PERSON" | "PHONE" | "OFFICIAL";
        };
        AuditActor: {
            id: string;
            /** @enum {string} */
            kind: "citizen" | "console" | "nobody" | "staff" | "system";
        };
        BulkDto: {
            /** @enum {string} */
            act: "accept" | "startVerification" | "reassign" | "takeOver" | "merge" | "tag" | "untag";
            caseIds: string[];
            declaredNoConflict?: boolean;
            dryRun: boolean;
            leadGroupId?: string;
            parentId?: string;
            reason?: string;
            tag?: string;
            verifierIds?: string[];
        };
        BulkResult: {
            dryRun: boolean;
            rows: components["schemas"]["BulkRow"][];
        };
        BulkRow: {
            caseId: string;
            isDone: boolean;
            number: string | null;
            problem: {
                code: string;
                detail: components["schemas"]["Sentence"];
                status: number;
            } | null;
        };
        CalendarMoveRow: {
            after: components["schemas"]["MovedDays"];
            at: string;
            before: components["schemas"]["MovedDays"];
            byId: string;
            districtCode: string;
            electionId: string;
            id: string;
            /** @enum {string} */
            kind: "polling" | "stage";
            reason: string;
            /** @enum {string|null} */
            stage: "S1" | "S2" | "S3" | "S4" | "S5" | "S6" | "S7" | "S8" | "S9" | null;
            townCode: string;
            villageCode: string | null;
        };
        CalendarState: {
            history: {
                id: string;
                loadedAt: string;
                loadedById: string;
                note: string | null;
                serial: number;
                version: string;
                years: number[];
            }[];
            provisionalClocks: number;
            version: string;
            warnings: components["schemas"]["CalendarWarning"][];
            years: number[];
        };
        CalendarWarning: components["schemas"]["Refusal"] & {
            year: number;
        };
        CallBack: {
            at: string;
            byId: string;
            caseId: string;
            /** @enum {string|null} */
            channel: "face" | "letter" | "online" | "phone" | null;
            channelReason: string | null;
            contacted: boolean | null;
            id: string;
            recordingRef: string | null;
            resolved: boolean | null;
            /** @enum {string} */
            result: "done" | "not_owed" | "unreached";
            round: number;
            /** @enum {string|null} */
            satisfaction: "BASICALLY" | "DISSATISFIED" | "SATISFIED" | null;
            understood: boolean | null;
            why: string | null;
        };
        CallBackDto: {
            /** @enum {string} */
            channel?: "phone" | "face" | "letter" | "online";
            channelReason?: string;
            contacted?: boolean;
            recordingRef?: string;
            resolved?: boolean;
            /** @enum {string} */
            result: "done" | "unreached" | "not_owed";
            /** @enum {string} */
            satisfaction?: "SATISFIED" | "BASICALLY" | "DISSATISFIED";
            understood?: boolean;
            why?: string;
        };
        Candidate: {
            at: string;
            /** @enum {string|null} */
            ignored: "not-after-start" | "passed-during-pause" | null;
            kind: components["schemas"]["CandidateKind"];
        };
        /** @enum {string} */
        CandidateKind: "legal" | "limit" | "next_stage" | "polling";
        CaseItem: {
            /** @enum {string} */
            category: "accusation" | "grievance" | "inquiry" | "other" | "praise" | "suggestion";
            /** @enum {string|null} */
            channel: "CALL" | "LETTER" | "LOOKBACK" | "ONLINE" | "ONSITE" | "TRANSFER_IN" | "VISIT" | null;
            clocks: components["schemas"]["RowClocks"];
            excerpt: string | null;
            id: string;
            isOverdue: boolean;
            isSupervised: boolean;
            nextDueAt: string | null;
            number: string;
            /** @enum {string|null} */
            outcome: "answered" | "declined" | "final" | "merged" | "resolved" | "transferred" | "upheld" | "withdrawn" | null;
            receivedAt: string;
            severity: components["schemas"]["Severity"];
            /** @enum {string|null} */
            stage: "S1" | "S2" | "S3" | "S4" | "S5" | "S6" | "S7" | "S8" | "S9" | null;
            /** @enum {string} */
            state: "closed" | "correcting" | "explaining" | "registered" | "replied" | "reviewing" | "routed" | "verifying";
            tags: string[];
            townCode: string | null;
            villageCode: string | null;
        };
        CasePage: {
            items: components["schemas"]["CaseItem"][];
            nextCursor: string | null;
        };
        CasesQuery: {
            /** @enum {string} */
            figure?: "age.closed" | "age.d15" | "age.d3" | "age.d30" | "age.d7" | "age.more" | "contacted.cancelled" | "contacted.due" | "contacted.in_time" | "contacted.late" | "contacted.not_owed" | "contacted.running" | "ended.all" | "ended.not_ended" | "ended.once" | "ended.reopened" | "explained.explained" | "explained.not_explained" | "explained.not_owed" | "explained.not_yet" | "explained.owed" | "found.decided" | "found.not_substantiated" | "found.partly" | "found.some" | "found.substantiated" | "found.undecided" | "kind.complaint" | "kind.other" | "open.all" | "open.closed" | "open.placed" | "open.without_stage" | "open.without_town" | "published.explained" | "published.not_explained" | "published.not_owed" | "published.not_yet" | "published.owed" | "rated.basically" | "rated.content" | "rated.dissatisfied" | "rated.evaluated" | "rated.invited" | "rated.not_owed" | "rated.not_replied" | "rated.reached" | "rated.said_nothing" | "rated.satisfied" | "rated.unreached" | "rated.waiting" | "repeat.all" | "repeat.first" | "repeat.repeat" | "replied.cancelled" | "replied.due" | "replied.in_time" | "replied.late" | "replied.not_owed" | "replied.running" | "solved.not_owed" | "solved.not_replied" | "solved.reached" | "solved.resolved" | "solved.said_nothing" | "solved.unreached" | "solved.unresolved" | "solved.waiting" | "told.cancelled" | "told.due" | "told.in_time" | "told.late" | "told.not_owed" | "told.running";
            receivedFrom?: string;
            receivedTo?: string;
            /** @enum {number} */
            severity?: 1 | 2 | 3 | 4;
            /** @enum {string} */
            stage?: "S1" | "S2" | "S3" | "S4" | "S5" | "S6" | "S7" | "S8" | "S9";
            townCode?: string;
            /** @enum {string} */
            view?: "conflicts" | "due_today" | "mine" | "not_taken" | "not_told" | "overdue" | "returned" | "supervision" | "to_triage" | "waiting_approval";
            villageCode?: string;
        };
        CaseTags: {
            tags: string[];
        };
        CaseView: {
            acceptedAt: string | null;
            actions: {
                allegationIds: string[];
                checkedAt: string | null;
                checkedById: string | null;
                checkerId: string | null;
                checkNote: string | null;
                /** @enum {string} */
                code: "A01" | "A02" | "A03" | "A04" | "A05" | "A06" | "A07" | "A08" | "A09" | "A10" | "A11" | "A12" | "A13" | "A14";
                completionNote: string | null;
                completionRecordedAt: string | null;
                completionRecordedById: string | null;
                districtCode: string;
                doneById: string | null;
                doneOn: string | null;
                dueOn: string;
                evidenceIds: string[];
                id: string;
                isUrgent: boolean;
                orderedAt: string;
                orderedById: string;
                ownerGroupId: string | null;
                ownerName: string;
                ownerStaffId: string | null;
                replacedById: string | null;
                rerunLookBackId: string | null;
                /** @enum {string|null} */
                rerunStage: "S1" | "S2" | "S3" | "S4" | "S5" | "S6" | "S7" | "S8" | "S9" | null;
                revokedReason: string | null;
                round: number;
                status: components["schemas"]["ActionStatus"];
                what: string;
            }[];
            alias?: string;
            allegations: {
                code: string | null;
                happenedAt?: string | null;
                id: string;
                ordinal: number;
                place?: string | null;
                severity: components["schemas"]["Severity"];
                text?: string;
                transferredAt: string | null;
                who?: string | null;
            }[];
            allowedRecords: components["schemas"]["AllowedRecord"][];
            allowedSteps: components["schemas"]["AllowedStep"][];
            assignments: components["schemas"]["DatedAssignment"][];
            callBacks: {
                at: string;
                byId: string;
                /** @enum {string|null} */
                channel: "face" | "letter" | "online" | "phone" | null;
                channelReason: string | null;
                contacted: boolean | null;
                id: string;
                recordingRef: string | null;
                resolved: boolean | null;
                /** @enum {string} */
                result: "done" | "not_owed" | "unreached";
                round: number;
                /** @enum {string|null} */
                satisfaction: "BASICALLY" | "DISSATISFIED" | "SATISFIED" | null;
                understood: boolean | null;
                why: string | null;
            }[];
            /** @enum {string} */
            category: "accusation" | "grievance" | "inquiry" | "other" | "praise" | "suggestion";
            /** @enum {string} */
            channel?: "CALL" | "LETTER" | "LOOKBACK" | "ONLINE" | "ONSITE" | "TRANSFER_IN" | "VISIT";
            channelDetails?: {
                [key: string]: unknown;
            };
            children: {
                id: string;
                number: string;
            }[];
            clocks: {
                accountable: components["schemas"]["Accountable"] | null;
                breachedAt: string | null;
                cancelledAt: string | null;
                /** @enum {string} */
                clock: "acknowledge" | "action" | "call_back" | "explanation_reply" | "first_contact" | "follow_up" | "legal_60c" | "not_taken_lead" | "not_taken_town" | "notice_15c" | "order_correction" | "recheck" | "recusal" | "review" | "review_window" | "route_dispute" | "supervision" | "tickler" | "triage" | "vec_watch" | "verify" | "whole_case";
                /** @enum {string|null} */
                colour: "green" | "red" | "yellow" | null;
                countingMode: components["schemas"]["CountingMode"];
                dueAt: string;
                id: string;
                /** @enum {string|null} */
                lastRung: "due" | "p50" | "p80" | "w1" | "w10" | "w3" | "w5" | null;
                metAt: string | null;
                /** @enum {string|null} */
                nextRung: "due" | "p50" | "p80" | "w1" | "w10" | "w3" | "w5" | null;
                nextRungAt: string | null;
                pausedAt: string | null;
                provisional: boolean;
                ruleId: string;
                startedAt: string;
                subjectId: string | null;
            }[];
            closedAt: string | null;
            /** @enum {string|null} */
            complainantKind?: "AGENT" | "ANONYMOUS" | "GROUP_VISIT" | "GUARDIAN" | "JOINT" | "NAMED_UNVERIFIED" | "NAMED_VERIFIED" | "ORGANISATION" | "STAFF_SELF_REPORT" | null;
            concurrences: {
                at: string;
                byId: string;
                groupId: string | null;
                id: string;
                round: number;
                /** @enum {string} */
                stance: "asked" | "concur" | "dissent";
                /** @enum {string} */
                subject: "correction" | "order" | "reply";
                text: string | null;
            }[];
            /** @enum {string} */
            confidentiality?: "CONFIDENTIAL" | "NORMAL" | "SECRET";
            /** @enum {string} */
            contact?: "ADDRESS" | "CODE_ONLY" | "NONE";
            deliveries?: {
                districtCode: string;
                id: string;
                lastTryAt: string | null;
                /** @enum {string} */
                mode: "CODE" | "IN_PERSON" | "OFFICIAL" | "PHONE" | "POST";
                nextTryAt: string | null;
                noticeId: string;
                reason: string | null;
                recipient: components["schemas"]["Recipient"];
                recordedById: string | null;
                servedAt: string | null;
                state: components["schemas"]["DeliveryState"];
                tries: number;
            }[];
            escalations: (components["schemas"]["Shown"] | components["schemas"]["TownShown"])[];
            exclusions: {
                groupId: string | null;
                id: string;
                liftedAt: string | null;
                /** @enum {string} */
                reason: "DECLARED" | "NAME_MATCH" | "ON_SITE_GUIDE" | "RECUSED" | "RESPONDENT" | "RESPONDENT_GROUP" | "SELF_DECLARED";
                since: string;
                staffId: string | null;
            }[];
            explanations: {
                audiences: ("all_villages" | "complainant" | "household" | "village_notice" | "villagers_meeting")[];
                byIds: string[];
                followUp: string | null;
                headcount: number | null;
                heldOn: string;
                id: string;
                leakCheckedById: string | null;
                legalBasis: string[];
                /** @enum {string} */
                mode: "face" | "letter" | "meeting" | "online" | "phone" | "posting" | "radio";
                photoEvidenceId: string | null;
                place: string | null;
                points: components["schemas"]["ExplanationPoint"][];
                postedFrom: string | null;
                postedTo: string | null;
                questions: string | null;
                /** @enum {string|null} */
                reaction: "accepted" | "not_accepted" | "partly" | null;
                recordedAt: string;
                recordedById: string;
                round: number;
                text: string;
            }[];
            extensions: {
                askedAt: string;
                askedById: string;
                /** @enum {string} */
                clock: "legal_60c" | "whole_case";
                days: number;
                decidedAt: string | null;
                decidedById: string | null;
                doneSoFar: string;
                id: string;
                isGranted: boolean | null;
                reason: string;
            }[];
            findings: {
                allegationId: string;
                approvedAt: string | null;
                approvedById: string | null;
                authorId: string;
                /** @enum {string|null} */
                cause: "OUTSIDER" | "STAFF_ERROR" | "SYSTEM" | "TRAINING_GAP" | "UNCLEAR_RULE" | "WILFUL" | null;
                dissent: string | null;
                draftedAt: string;
                /** @enum {string|null} */
                effectOnResult: "DECISIVE" | "NONE" | "POSSIBLE" | null;
                evidenceIds: string[];
                id: string;
                /** @enum {string} */
                kind: "LAWFUL_MISUNDERSTOOD" | "MOOT" | "NOT_SUBSTANTIATED" | "OUT_OF_SCOPE" | "PARTLY" | "SUBSTANTIATED" | "UNVERIFIABLE";
                needsAction: boolean;
                proofStandard: string | null;
                reasons: string;
                /** @enum {string|null} */
                replyOpinion: "EXPLAINED" | "NOT_SUPPORTED" | "PARTLY_SUPPORTED" | "SUPPORTED" | null;
                round: number;
                rulesBroken: string[];
                supersededAt: string | null;
            }[];
            findingsSubmissions: {
                comment: string | null;
                id: string;
                round: number;
                submittedAt: string;
                submittedById: string;
            }[];
            followUps: {
                answer: string | null;
                answeredById: string | null;
                callBackId: string;
                endedAt: string | null;
                /** @enum {string|null} */
                endedBy: "answer" | "reopen" | "requestRecheck" | "requestReview" | "withdraw" | null;
                id: string;
                /** @enum {string|null} */
                mode: "face" | "letter" | "online" | "phone" | null;
                raisedAt: string;
                round: number;
                toldAt: string | null;
            }[];
            goesOnWithoutComplainant?: boolean;
            headcount?: number | null;
            id: string;
            informationRequests?: {
                answer: string | null;
                answeredAt: string | null;
                askedAt: string;
                askedById: string;
                days: number | null;
                dueAt: string;
                id: string;
                items: string;
                lapsedAt: string | null;
            }[];
            isKeyVillage: boolean;
            isSupervised: boolean;
            lookBackId: string | null;
            mayDraftReply: boolean;
            missing: ("allegations" | "complainantKind" | "occurrence" | "privacyNotice" | "stage" | "townCode" | "villageCode")[];
            needsReassignment: boolean;
            /** @enum {string|null} */
            nextAct: "accept" | "action" | "actionCheck" | "actionCompletion" | "actionReplacement" | "answer" | "callBack" | "clear" | "close" | "codeReissue" | "concurrence" | "confidentiality" | "confirm" | "dataCopy" | "decline" | "delivery" | "evidence" | "evidenceRead" | "explanation" | "extension" | "extensionDecision" | "finding" | "findingsSubmission" | "finishCorrection" | "followUpAnswer" | "form" | "formApproval" | "identityReading" | "informationAnswer" | "informationRequest" | "link" | "merge" | "note" | "partialTransfer" | "posting" | "print" | "reassignment" | "recusal" | "recusalDecision" | "redaction" | "reopen" | "reply" | "requestRecheck" | "requestReview" | "respondent" | "routeDispute" | "routeDisputeDecision" | "sendBack" | "siteVisit" | "startVerification" | "supervision" | "supervisionAnswer" | "supplement" | "suspension" | "suspensionDecision" | "suspensionEnd" | "takeOver" | "transfer" | "uphold" | "urgentReport" | "vecDecision" | "vecRelay" | "waiver" | "withdraw" | "withdrawalRefusal" | "withdrawalRequest" | null;
            notes?: {
                at: string;
                byId: string;
                id: string;
                /** @enum {string} */
                kind: "citizen_information" | "contact" | "first_contact" | "internal" | "plan" | "supplement" | "urging";
                newDate: string | null;
                text: string;
            }[];
            notices?: {
                districtCode: string;
                id: string;
                issuedAt: string;
                /** @enum {string} */
                kind: "ACCEPTANCE" | "ANSWER" | "CORRECTION_ORDER" | "DECLINE" | "EXTENSION" | "INFORMATION_REQUEST" | "LATE" | "MERGE" | "RECEIPT" | "RECHECK_ACCEPTED" | "RECHECK_OPINION" | "REPLY" | "REVIEW_ACCEPTED" | "REVIEW_OPINION" | "SUPERVISION" | "SUSPENSION" | "TRANSFER_LETTER" | "TRANSFER_NOTICE" | "WITHDRAWAL";
                particulars: {
                    [key: string]: unknown;
                };
                round: number;
                subjectId: string | null;
            }[];
            number: string;
            /** @enum {string|null} */
            occurrence: "occurred" | "occurring" | "will_occur" | null;
            /** @enum {string|null} */
            outcome: "answered" | "declined" | "final" | "merged" | "resolved" | "transferred" | "upheld" | "withdrawn" | null;
            parentId?: string | null;
            partialTransfers: {
                allegationId: string;
                at: string;
                basis: string;
                body: string;
                byId: string;
                id: string;
            }[];
            petitionCount?: number;
            priorPetitions?: {
                [key: string]: unknown;
            }[] | null;
            privacyNoticeGiven?: boolean;
            receivedAt: string;
            recusals: {
                comment: string | null;
                decidedAt: string | null;
                decidedById: string | null;
                dueAt: string;
                groupId: string | null;
                id: string;
                isGranted: boolean | null;
                named: string | null;
                reason: string;
                requestedAt: string;
                requestedById: string;
                staffId: string | null;
            }[];
            registeredAt: string;
            remedySought?: string | null;
            repeatOfId?: string | null;
            repliedAt: string | null;
            replies: {
                draftedById: string;
                fingerprint: string;
                id: string;
                points: components["schemas"]["ReplyPoint"][];
                quashedAt: string | null;
                round: number;
                signedAt: string;
                signedById: string;
                text: string;
            }[];
            /** @enum {string|null} */
            replyChannel?: "IN_PERSON" | "ONLINE" | "PHONE" | "POST" | null;
            respondents?: {
                confirmedAt: string | null;
                confirmedById: string | null;
                groupId: string | null;
                id: string;
                name: string;
                staffId: string | null;
                townCode: string | null;
                /** @enum {string} */
                type: "CANDIDATE" | "DISTRICT_OFFICE" | "GUIDANCE_GROUP" | "GUIDANCE_MEMBER" | "HEAD" | "OTHER" | "PERSON" | "POLL_STAFF" | "TOWN_LEADERSHIP_GROUP" | "TOWN_MEMBER" | "TOWN_STAFF" | "VEC" | "VILLAGE_COMMITTEE";
                villageCode: string | null;
            }[];
            reviews: {
                against: components["schemas"]["ReviewedMatter"];
                authorGroupId: string | null;
                bodyGroupId: string;
                decidedAt: string | null;
                decidedById: string | null;
                /** @enum {string|null} */
                decision: "quash" | "redo" | "uphold" | "vary" | null;
                districtCode: string;
                grounds: string;
                id: string;
                level: number;
                opinion: string | null;
                opinionEvidenceId: string | null;
                paperEvidenceId: string | null;
                requestedAt: string;
                requestedById: string;
            }[];
            round: number;
            routeDisputes: {
                decidedAt: string | null;
                decidedById: string | null;
                decision: string | null;
                groupId: string;
                id: string;
                isUpheld: boolean | null;
                proposedGroupId: string | null;
                raisedAt: string;
                raisedById: string;
                reasons: string;
            }[];
            severity: components["schemas"]["Severity"];
            siteVisits: {
                byIds: string[];
                documentsSeen: string | null;
                id: string;
                notes: string | null;
                place: string | null;
                reasonWithoutVisit: string | null;
                recordedAt: string;
                recordedById: string;
                round: number;
                spokenTo: string | null;
                visitedAt: string | null;
            }[];
            /** @enum {string|null} */
            stage: "S1" | "S2" | "S3" | "S4" | "S5" | "S6" | "S7" | "S8" | "S9" | null;
            /** @enum {string} */
            state: "closed" | "correcting" | "explaining" | "registered" | "replied" | "reviewing" | "routed" | "verifying";
            supervisions: {
                answer: string | null;
                answeredAt: string | null;
                answeredById: string | null;
                demand: string;
                districtCode: string;
                dueAt: string;
                escalationId: string | null;
                groupId: string;
                id: string;
                issuedAt: string;
                issuedById: string;
                missedAt: string | null;
                ordinal: number;
            }[];
            suspensions: {
                askedAt: string;
                askedById: string;
                decidedAt: string | null;
                decidedById: string | null;
                endedAt: string | null;
                explanation: string;
                id: string;
                isGranted: boolean | null;
                /** @enum {string} */
                reason: "COURT_OR_POLICE_PENDING" | "EXPERT_OPINION_PENDING" | "FORCE_MAJEURE" | "LAW_INTERPRETATION_PENDING" | "PARTY_UNREACHABLE";
                untilDay: string;
            }[];
            text: string | null;
            townCode: string | null;
            urgentReports: {
                districtCode: string;
                id: string;
                measures: string;
                nextReportAt: string | null;
                ordinal: number;
                people: string;
                place: string;
                reportedAt: string;
                reportedById: string;
                risk: string;
                since: string;
                what: string;
            }[] | components["schemas"]["UrgentReportReference"][];
            vecRelays?: {
                allegationId: string;
                decision: string | null;
                id: string;
                publishedOn: string | null;
                receivedBy: string | null;
                recordedAt: string | null;
                recordedById: string | null;
                relayedAt: string;
                relayedById: string;
            }[];
            verifiers: {
                declaredNoConflictAt: string;
                id: string;
                namedAt: string;
                releasedAt: string | null;
                round: number;
                staffId: string;
            }[];
            version: number | null;
            villageCode: string | null;
            waivers?: {
                at: string;
                byId: string;
                /** @enum {string} */
                field: "allegations" | "complainantKind" | "occurrence" | "privacyNotice" | "stage" | "townCode" | "villageCode";
                id: string;
                reason: string;
            }[];
            withdrawals?: {
                decidedAt: string | null;
                decidedById: string | null;
                id: string;
                isConfirmed: boolean | null;
                paperEvidenceId: string | null;
                reason: string | null;
                requestedAt: string;
                requestedById: string;
            }[];
        } | {
            acceptedAt: string | null;
            actions: {
                allegationIds: string[];
                checkedAt: string | null;
                checkedById: string | null;
                checkerId: string | null;
                checkNote: string | null;
                /** @enum {string} */
                code: "A01" | "A02" | "A03" | "A04" | "A05" | "A06" | "A07" | "A08" | "A09" | "A10" | "A11" | "A12" | "A13" | "A14";
                completionNote: string | null;
                completionRecordedAt: string | null;
                completionRecordedById: string | null;
                districtCode: string;
                doneById: string | null;
                doneOn: string | null;
                dueOn: string;
                evidenceIds: string[];
                id: string;
                isUrgent: boolean;
                orderedAt: string;
                orderedById: string;
                ownerGroupId: string | null;
                ownerName: string;
                ownerStaffId: string | null;
                replacedById: string | null;
                rerunLookBackId: string | null;
                /** @enum {string|null} */
                rerunStage: "S1" | "S2" | "S3" | "S4" | "S5" | "S6" | "S7" | "S8" | "S9" | null;
                revokedReason: string | null;
                round: number;
                status: components["schemas"]["ActionStatus"];
                what: string;
            }[];
            alias?: string;
            allegations: {
                code: string | null;
                happenedAt?: string | null;
                id: string;
                ordinal: number;
                place?: string | null;
                severity: components["schemas"]["Severity"];
                text?: string;
                transferredAt: string | null;
                who?: string | null;
            }[];
            allowedRecords: components["schemas"]["AllowedRecord"][];
            allowedSteps: components["schemas"]["AllowedStep"][];
            assignments: components["schemas"]["DatedAssignment"][];
            /** @enum {string} */
            category: "accusation" | "grievance" | "inquiry" | "other" | "praise" | "suggestion";
            /** @enum {string} */
            channel?: "CALL" | "LETTER" | "LOOKBACK" | "ONLINE" | "ONSITE" | "TRANSFER_IN" | "VISIT";
            channelDetails?: {
                [key: string]: unknown;
            };
            clocks: {
                accountable: components["schemas"]["Accountable"] | null;
                breachedAt: string | null;
                cancelledAt: string | null;
                /** @enum {string} */
                clock: "acknowledge" | "action" | "call_back" | "explanation_reply" | "first_contact" | "follow_up" | "legal_60c" | "not_taken_lead" | "not_taken_town" | "notice_15c" | "order_correction" | "recheck" | "recusal" | "review" | "review_window" | "route_dispute" | "supervision" | "tickler" | "triage" | "vec_watch" | "verify" | "whole_case";
                /** @enum {string|null} */
                colour: "green" | "red" | "yellow" | null;
                countingMode: components["schemas"]["CountingMode"];
                dueAt: string;
                id: string;
                /** @enum {string|null} */
                lastRung: "due" | "p50" | "p80" | "w1" | "w10" | "w3" | "w5" | null;
                metAt: string | null;
                /** @enum {string|null} */
                nextRung: "due" | "p50" | "p80" | "w1" | "w10" | "w3" | "w5" | null;
                nextRungAt: string | null;
                pausedAt: string | null;
                provisional: boolean;
                ruleId: string;
                startedAt: string;
                subjectId: string | null;
            }[];
            closedAt: string | null;
            /** @enum {string|null} */
            complainantKind?: "AGENT" | "ANONYMOUS" | "GROUP_VISIT" | "GUARDIAN" | "JOINT" | "NAMED_UNVERIFIED" | "NAMED_VERIFIED" | "ORGANISATION" | "STAFF_SELF_REPORT" | null;
            concurrences: {
                at: string;
                byId: string;
                groupId: string | null;
                id: string;
                round: number;
                /** @enum {string} */
                stance: "asked" | "concur" | "dissent";
                /** @enum {string} */
                subject: "correction" | "order" | "reply";
                text: string | null;
            }[];
            /** @enum {string} */
            confidentiality?: "CONFIDENTIAL" | "NORMAL" | "SECRET";
            /** @enum {string} */
            contact?: "ADDRESS" | "CODE_ONLY" | "NONE";
            deliveries?: {
                districtCode: string;
                id: string;
                lastTryAt: string | null;
                /** @enum {string} */
                mode: "CODE" | "IN_PERSON" | "OFFICIAL" | "PHONE" | "POST";
                nextTryAt: string | null;
                noticeId: string;
                reason: string | null;
                recipient: components["schemas"]["Recipient"];
                recordedById: string | null;
                servedAt: string | null;
                state: components["schemas"]["DeliveryState"];
                tries: number;
            }[];
            escalations: (components["schemas"]["Shown"] | components["schemas"]["TownShown"])[];
            findings: {
                allegationId: string;
                id: string;
                /** @enum {string} */
                kind: "LAWFUL_MISUNDERSTOOD" | "MOOT" | "NOT_SUBSTANTIATED" | "OUT_OF_SCOPE" | "PARTLY" | "SUBSTANTIATED" | "UNVERIFIABLE";
                round: number;
            }[];
            goesOnWithoutComplainant?: boolean;
            headcount?: number | null;
            id: string;
            informationRequests?: {
                answer: string | null;
                answeredAt: string | null;
                askedAt: string;
                askedById: string;
                days: number | null;
                dueAt: string;
                id: string;
                items: string;
                lapsedAt: string | null;
            }[];
            isKeyVillage: boolean;
            isSupervised: boolean;
            lookBackId: string | null;
            mayDraftReply: boolean;
            missing: ("allegations" | "complainantKind" | "occurrence" | "privacyNotice" | "stage" | "townCode" | "villageCode")[];
            needsReassignment: boolean;
            /** @enum {string|null} */
            nextAct: "accept" | "action" | "actionCheck" | "actionCompletion" | "actionReplacement" | "answer" | "callBack" | "clear" | "close" | "codeReissue" | "concurrence" | "confidentiality" | "confirm" | "dataCopy" | "decline" | "delivery" | "evidence" | "evidenceRead" | "explanation" | "extension" | "extensionDecision" | "finding" | "findingsSubmission" | "finishCorrection" | "followUpAnswer" | "form" | "formApproval" | "identityReading" | "informationAnswer" | "informationRequest" | "link" | "merge" | "note" | "partialTransfer" | "posting" | "print" | "reassignment" | "recusal" | "recusalDecision" | "redaction" | "reopen" | "reply" | "requestRecheck" | "requestReview" | "respondent" | "routeDispute" | "routeDisputeDecision" | "sendBack" | "siteVisit" | "startVerification" | "supervision" | "supervisionAnswer" | "supplement" | "suspension" | "suspensionDecision" | "suspensionEnd" | "takeOver" | "transfer" | "uphold" | "urgentReport" | "vecDecision" | "vecRelay" | "waiver" | "withdraw" | "withdrawalRefusal" | "withdrawalRequest" | null;
            notes?: {
                at: string;
                byId: string;
                id: string;
                /** @enum {string} */
                kind: "citizen_information" | "contact" | "first_contact" | "internal" | "plan" | "supplement" | "urging";
                newDate: string | null;
                text: string;
            }[];
            notices?: {
                districtCode: string;
                id: string;
                issuedAt: string;
                /** @enum {string} */
                kind: "ACCEPTANCE" | "ANSWER" | "CORRECTION_ORDER" | "DECLINE" | "EXTENSION" | "INFORMATION_REQUEST" | "LATE" | "MERGE" | "RECEIPT" | "RECHECK_ACCEPTED" | "RECHECK_OPINION" | "REPLY" | "REVIEW_ACCEPTED" | "REVIEW_OPINION" | "SUPERVISION" | "SUSPENSION" | "TRANSFER_LETTER" | "TRANSFER_NOTICE" | "WITHDRAWAL";
                particulars: {
                    [key: string]: unknown;
                };
                round: number;
                subjectId: string | null;
            }[];
            number: string;
            /** @enum {string|null} */
            occurrence: "occurred" | "occurring" | "will_occur" | null;
            /** @enum {string|null} */
            outcome: "answered" | "declined" | "final" | "merged" | "resolved" | "transferred" | "upheld" | "withdrawn" | null;
            parentId?: string | null;
            petitionCount?: number;
            priorPetitions?: {
                [key: string]: unknown;
            }[] | null;
            privacyNoticeGiven?: boolean;
            receivedAt: string;
            registeredAt: string;
            remedySought?: string | null;
            repeatOfId?: string | null;
            repliedAt: string | null;
            /** @enum {string|null} */
            replyChannel?: "IN_PERSON" | "ONLINE" | "PHONE" | "POST" | null;
            respondents?: {
                confirmedAt: string | null;
                confirmedById: string | null;
                groupId: string | null;
                id: string;
                name: string;
                staffId: string | null;
                townCode: string | null;
                /** @enum {string} */
                type: "CANDIDATE" | "DISTRICT_OFFICE" | "GUIDANCE_GROUP" | "GUIDANCE_MEMBER" | "HEAD" | "OTHER" | "PERSON" | "POLL_STAFF" | "TOWN_LEADERSHIP_GROUP" | "TOWN_MEMBER" | "TOWN_STAFF" | "VEC" | "VILLAGE_COMMITTEE";
                villageCode: string | null;
            }[];
            round: number;
            severity: components["schemas"]["Severity"];
            siteVisits: unknown[][];
            /** @enum {string|null} */
            stage: "S1" | "S2" | "S3" | "S4" | "S5" | "S6" | "S7" | "S8" | "S9" | null;
            /** @enum {string} */
            state: "closed" | "correcting" | "explaining" | "registered" | "replied" | "reviewing" | "routed" | "verifying";
            supervisions: {
                answer: string | null;
                answeredAt: string | null;
                answeredById: string | null;
                demand: string;
                districtCode: string;
                dueAt: string;
                escalationId: string | null;
                groupId: string;
                id: string;
                issuedAt: string;
                issuedById: string;
                missedAt: string | null;
                ordinal: number;
            }[];
            text: string | null;
            townCode: string | null;
            urgentReports: {
                districtCode: string;
                id: string;
                measures: string;
                nextReportAt: string | null;
                ordinal: number;
                people: string;
                place: string;
                reportedAt: string;
                reportedById: string;
                risk: string;
                since: string;
                what: string;
            }[] | components["schemas"]["UrgentReportReference"][];
            vecRelays?: {
                allegationId: string;
                decision: string | null;
                id: string;
                publishedOn: string | null;
                receivedBy: string | null;
                recordedAt: string | null;
                recordedById: string | null;
                relayedAt: string;
                relayedById: string;
            }[];
            version: number | null;
            villageCode: string | null;
            waivers?: {
                at: string;
                byId: string;
                /** @enum {string} */
                field: "allegations" | "complainantKind" | "occurrence" | "privacyNotice" | "stage" | "townCode" | "villageCode";
                id: string;
                reason: string;
            }[];
            withdrawals?: {
                decidedAt: string | null;
                decidedById: string | null;
                id: string;
                isConfirmed: boolean | null;
                paperEvidenceId: string | null;
                reason: string | null;
                requestedAt: string;
                requestedById: string;
            }[];
        } | {
            acceptedAt: string | null;
            actions: {
                allegationIds: string[];
                checkedAt: string | null;
                checkedById: string | null;
                checkerId: string | null;
                checkNote: string | null;
                /** @enum {string} */
                code: "A01" | "A02" | "A03" | "A04" | "A05" | "A06" | "A07" | "A08" | "A09" | "A10" | "A11" | "A12" | "A13" | "A14";
                completionNote: string | null;
                completionRecordedAt: string | null;
                completionRecordedById: string | null;
                districtCode: string;
                doneById: string | null;
                doneOn: string | null;
                dueOn: string;
                evidenceIds: string[];
                id: string;
                isUrgent: boolean;
                orderedAt: string;
                orderedById: string;
                ownerGroupId: string | null;
                ownerName: string;
                ownerStaffId: string | null;
                replacedById: string | null;
                rerunLookBackId: string | null;
                /** @enum {string|null} */
                rerunStage: "S1" | "S2" | "S3" | "S4" | "S5" | "S6" | "S7" | "S8" | "S9" | null;
                revokedReason: string | null;
                round: number;
                status: components["schemas"]["ActionStatus"];
                what: string;
            }[];
            alias?: string;
            allegations: {
                code: string | null;
                happenedAt?: string | null;
                id: string;
                ordinal: number;
                place?: string | null;
                severity: components["schemas"]["Severity"];
                text?: string;
                transferredAt: string | null;
                who?: string | null;
            }[];
            allowedRecords: components["schemas"]["AllowedRecord"][];
            allowedSteps: components["schemas"]["AllowedStep"][];
            assignments: components["schemas"]["DatedAssignment"][];
            /** @enum {string} */
            category: "accusation" | "grievance" | "inquiry" | "other" | "praise" | "suggestion";
            /** @enum {string} */
            channel?: "CALL" | "LETTER" | "LOOKBACK" | "ONLINE" | "ONSITE" | "TRANSFER_IN" | "VISIT";
            channelDetails?: {
                [key: string]: unknown;
            };
            clocks: {
                accountable: components["schemas"]["Accountable"] | null;
                breachedAt: string | null;
                cancelledAt: string | null;
                /** @enum {string} */
                clock: "acknowledge" | "action" | "call_back" | "explanation_reply" | "first_contact" | "follow_up" | "legal_60c" | "not_taken_lead" | "not_taken_town" | "notice_15c" | "order_correction" | "recheck" | "recusal" | "review" | "review_window" | "route_dispute" | "supervision" | "tickler" | "triage" | "vec_watch" | "verify" | "whole_case";
                /** @enum {string|null} */
                colour: "green" | "red" | "yellow" | null;
                countingMode: components["schemas"]["CountingMode"];
                dueAt: string;
                id: string;
                /** @enum {string|null} */
                lastRung: "due" | "p50" | "p80" | "w1" | "w10" | "w3" | "w5" | null;
                metAt: string | null;
                /** @enum {string|null} */
                nextRung: "due" | "p50" | "p80" | "w1" | "w10" | "w3" | "w5" | null;
                nextRungAt: string | null;
                pausedAt: string | null;
                provisional: boolean;
                ruleId: string;
                startedAt: string;
                subjectId: string | null;
            }[];
            closedAt: string | null;
            /** @enum {string|null} */
            complainantKind?: "AGENT" | "ANONYMOUS" | "GROUP_VISIT" | "GUARDIAN" | "JOINT" | "NAMED_UNVERIFIED" | "NAMED_VERIFIED" | "ORGANISATION" | "STAFF_SELF_REPORT" | null;
            concurrences: {
                at: string;
                byId: string;
                groupId: string | null;
                id: string;
                round: number;
                /** @enum {string} */
                stance: "asked" | "concur" | "dissent";
                /** @enum {string} */
                subject: "correction" | "order" | "reply";
                text: string | null;
            }[];
            /** @enum {string} */
            confidentiality?: "CONFIDENTIAL" | "NORMAL" | "SECRET";
            /** @enum {string} */
            contact?: "ADDRESS" | "CODE_ONLY" | "NONE";
            deliveries?: {
                districtCode: string;
                id: string;
                lastTryAt: string | null;
                /** @enum {string} */
                mode: "CODE" | "IN_PERSON" | "OFFICIAL" | "PHONE" | "POST";
                nextTryAt: string | null;
                noticeId: string;
                reason: string | null;
                recipient: components["schemas"]["Recipient"];
                recordedById: string | null;
                servedAt: string | null;
                state: components["schemas"]["DeliveryState"];
                tries: number;
            }[];
            escalations: (components["schemas"]["Shown"] | components["schemas"]["TownShown"])[];
            goesOnWithoutComplainant?: boolean;
            headcount?: number | null;
            id: string;
            informationRequests?: {
                answer: string | null;
                answeredAt: string | null;
                askedAt: string;
                askedById: string;
                days: number | null;
                dueAt: string;
                id: string;
                items: string;
                lapsedAt: string | null;
            }[];
            isKeyVillage: boolean;
            isSupervised: boolean;
            lookBackId: string | null;
            mayDraftReply: boolean;
            missing: ("allegations" | "complainantKind" | "occurrence" | "privacyNotice" | "stage" | "townCode" | "villageCode")[];
            needsReassignment: boolean;
            /** @enum {string|null} */
            nextAct: "accept" | "action" | "actionCheck" | "actionCompletion" | "actionReplacement" | "answer" | "callBack" | "clear" | "close" | "codeReissue" | "concurrence" | "confidentiality" | "confirm" | "dataCopy" | "decline" | "delivery" | "evidence" | "evidenceRead" | "explanation" | "extension" | "extensionDecision" | "finding" | "findingsSubmission" | "finishCorrection" | "followUpAnswer" | "form" | "formApproval" | "identityReading" | "informationAnswer" | "informationRequest" | "link" | "merge" | "note" | "partialTransfer" | "posting" | "print" | "reassignment" | "recusal" | "recusalDecision" | "redaction" | "reopen" | "reply" | "requestRecheck" | "requestReview" | "respondent" | "routeDispute" | "routeDisputeDecision" | "sendBack" | "siteVisit" | "startVerification" | "supervision" | "supervisionAnswer" | "supplement" | "suspension" | "suspensionDecision" | "suspensionEnd" | "takeOver" | "transfer" | "uphold" | "urgentReport" | "vecDecision" | "vecRelay" | "waiver" | "withdraw" | "withdrawalRefusal" | "withdrawalRequest" | null;
            notes?: {
                at: string;
                byId: string;
                id: string;
                /** @enum {string} */
                kind: "citizen_information" | "contact" | "first_contact" | "internal" | "plan" | "supplement" | "urging";
                newDate: string | null;
                text: string;
            }[];
            notices?: {
                districtCode: string;
                id: string;
                issuedAt: string;
                /** @enum {string} */
                kind: "ACCEPTANCE" | "ANSWER" | "CORRECTION_ORDER" | "DECLINE" | "EXTENSION" | "INFORMATION_REQUEST" | "LATE" | "MERGE" | "RECEIPT" | "RECHECK_ACCEPTED" | "RECHECK_OPINION" | "REPLY" | "REVIEW_ACCEPTED" | "REVIEW_OPINION" | "SUPERVISION" | "SUSPENSION" | "TRANSFER_LETTER" | "TRANSFER_NOTICE" | "WITHDRAWAL";
                particulars: {
                    [key: string]: unknown;
                };
                round: number;
                subjectId: string | null;
            }[];
            number: string;
            /** @enum {string|null} */
            occurrence: "occurred" | "occurring" | "will_occur" | null;
            /** @enum {string|null} */
            outcome: "answered" | "declined" | "final" | "merged" | "resolved" | "transferred" | "upheld" | "withdrawn" | null;
            parentId?: string | null;
            petitionCount?: number;
            priorPetitions?: {
                [key: string]: unknown;
            }[] | null;
            privacyNoticeGiven?: boolean;
            receivedAt: string;
            registeredAt: string;
            remedySought?: string | null;
            repeatOfId?: string | null;
            repliedAt: string | null;
            /** @enum {string|null} */
            replyChannel?: "IN_PERSON" | "ONLINE" | "PHONE" | "POST" | null;
            respondents?: {
                confirmedAt: string | null;
                confirmedById: string | null;
                groupId: string | null;
                id: string;
                name: string;
                staffId: string | null;
                townCode: string | null;
                /** @enum {string} */
                type: "CANDIDATE" | "DISTRICT_OFFICE" | "GUIDANCE_GROUP" | "GUIDANCE_MEMBER" | "HEAD" | "OTHER" | "PERSON" | "POLL_STAFF" | "TOWN_LEADERSHIP_GROUP" | "TOWN_MEMBER" | "TOWN_STAFF" | "VEC" | "VILLAGE_COMMITTEE";
                villageCode: string | null;
            }[];
            round: number;
            severity: components["schemas"]["Severity"];
            /** @enum {string|null} */
            stage: "S1" | "S2" | "S3" | "S4" | "S5" | "S6" | "S7" | "S8" | "S9" | null;
            /** @enum {string} */
            state: "closed" | "correcting" | "explaining" | "registered" | "replied" | "reviewing" | "routed" | "verifying";
            supervisions: {
                answer: string | null;
                answeredAt: string | null;
                answeredById: string | null;
                demand: string;
                districtCode: string;
                dueAt: string;
                escalationId: string | null;
                groupId: string;
                id: string;
                issuedAt: string;
                issuedById: string;
                missedAt: string | null;
                ordinal: number;
            }[];
            text: string | null;
            townCode: string | null;
            urgentReports: {
                districtCode: string;
                id: string;
                measures: string;
                nextReportAt: string | null;
                ordinal: number;
                people: string;
                place: string;
                reportedAt: string;
                reportedById: string;
                risk: string;
                since: string;
                what: string;
            }[] | components["schemas"]["UrgentReportReference"][];
            vecRelays?: {
                allegationId: string;
                decision: string | null;
                id: string;
                publishedOn: string | null;
                receivedBy: string | null;
                recordedAt: string | null;
                recordedById: string | null;
                relayedAt: string;
                relayedById: string;
            }[];
            version: number | null;
            villageCode: string | null;
            waivers?: {
                at: string;
                byId: string;
                /** @enum {string} */
                field: "allegations" | "complainantKind" | "occurrence" | "privacyNotice" | "stage" | "townCode" | "villageCode";
                id: string;
                reason: string;
            }[];
            withdrawals?: {
                decidedAt: string | null;
                decidedById: string | null;
                id: string;
                isConfirmed: boolean | null;
                paperEvidenceId: string | null;
                reason: string | null;
                requestedAt: string;
                requestedById: string;
            }[];
        };
        ChangePasswordDto: {
            newPassword: string;
            oldPassword: string;
        };
        Channel: {
            /** @enum {string} */
            code: "CALL" | "LETTER" | "LOOKBACK" | "ONLINE" | "ONSITE" | "TRANSFER_IN" | "VISIT";
            en: string;
            fields: components["schemas"]["ChannelField"][];
            zh: string;
        };
        ChannelField: {
            en: string;
            name: string;
            sealed?: boolean;
            /** @enum {string} */
            type: "day" | "flag" | "instant" | "list" | "text" | "whole";
            /** @enum {string} */
            when: "accept" | "optional" | "register";
            zh: string;
        };
        CheckDto: {
            note?: string;
            passed: boolean;
        };
        CitedClause: {
            clause: string;
            title: string;
        };
        CitizenRecusalDto: {
            code: string;
            number: string;
            reason: string;
            whom: string;
        };
        CitizenReviewDto: {
            code: string;
            grounds: string;
            number: string;
        };
        CitizenWithdrawalDto: {
            code: string;
            number: string;
            reason?: string;
        };
        ClearDto: {
            comment?: string;
            version?: number;
        };
        CloseDto: {
            archiveNo: string;
            checklist: string[];
            version?: number;
        };
        CodeDto: {
            code: string;
        };
        ColumnsDto: {
            columns: ("state" | "severity" | "place" | "stage" | "category" | "channel" | "receivedAt" | "excerpt" | "lead" | "coHandler" | "desk" | "tags" | "supervision")[];
        };
        ComplainantDto: {
            address?: string;
            agentFor?: string;
            agentScope?: string;
            anonymous?: boolean;
            /** @enum {string} */
            confidentiality?: "NORMAL" | "CONFIDENTIAL" | "SECRET";
            email?: string;
            headcount?: number;
            idNumber?: string;
            /** @enum {string} */
            kind?: "NAMED_VERIFIED" | "NAMED_UNVERIFIED" | "ANONYMOUS" | "JOINT" | "GROUP_VISIT" | "AGENT" | "GUARDIAN" | "ORGANISATION" | "STAFF_SELF_REPORT";
            name?: string;
            phone?: string;
            /** @enum {string} */
            replyChannel?: "PHONE" | "POST" | "IN_PERSON" | "ONLINE";
            representatives?: string[];
            signatories?: string[];
        };
        CompletionDto: {
            doneById?: string;
            /**
             * Format: date
             * @example 2026-09-28
             */
            doneOn: string;
            evidenceIds?: string[];
            note?: string;
        };
        Concurrence: {
            at: string;
            byId: string;
            caseId: string;
            groupId: string | null;
            id: string;
            round: number;
            /** @enum {string} */
            stance: "asked" | "concur" | "dissent";
            /** @enum {string} */
            subject: "correction" | "order" | "reply";
            text: string | null;
        };
        ConcurrenceDto: {
            /** @enum {string} */
            stance: "asked" | "concur" | "dissent";
            /** @enum {string} */
            subject: "correction" | "order" | "reply";
            text?: string;
        };
        ConfidentialityChange: {
            at: string;
            byId: string;
            caseId: string;
            id: string;
            /** @enum {string} */
            level: "CONFIDENTIAL" | "NORMAL" | "SECRET";
            reason: string;
        };
        ConfidentialityDto: {
            /** @enum {string} */
            level: "NORMAL" | "CONFIDENTIAL" | "SECRET";
            reason: string;
        };
        ConfirmationDto: {
            code?: string;
            password?: string;
        };
        ConfirmDto: {
            actions: components["schemas"]["OrderDto"][];
            comment?: string;
            version?: number;
        };
        CopyDto: {
            code: string;
            /** @enum {string} */
            form?: "json" | "page";
            number: string;
            proof?: string;
        };
        CountedDay: {
            counted: boolean;
            day: string;
            isProvisional?: boolean;
            name?: string;
            number?: number;
            why: components["schemas"]["DayReason"];
        };
        /** @enum {string} */
        CountingMode: "C" | "W" | "given" | "wall";
        CredentialsDto: {
            code: string;
            number: string;
        };
        DailyReport: components["schemas"]["ReportPeriod"] & {
            anchor: components["schemas"]["PrintedAnchor"] | null;
            district: string | null;
            districtCode: string;
            total: components["schemas"]["Figures"];
            towns: components["schemas"]["TownFigures"][];
        };
        DataCopy: {
            channel: {
                [key: string]: unknown;
            };
            events: {
                at: string;
                sentence: components["schemas"]["Sentence"];
            }[];
            formerPersons: components["schemas"]["Person"][];
            keeping: {
                basis: components["schemas"]["Sentence"][];
                erasableFrom: string | null;
                /** @enum {string} */
                kind: "identity" | "recording" | "scan";
                months: number;
            }[];
            madeAt: string;
            materials: {
                addedAt: string;
                isErased: boolean;
                mediaType: string;
                name: string;
                sha256: string;
                size: number;
            }[];
            notices: {
                issuedAt: string;
                /** @enum {string} */
                kind: "ACCEPTANCE" | "ANSWER" | "CORRECTION_ORDER" | "DECLINE" | "EXTENSION" | "INFORMATION_REQUEST" | "LATE" | "MERGE" | "RECEIPT" | "RECHECK_ACCEPTED" | "RECHECK_OPINION" | "REPLY" | "REVIEW_ACCEPTED" | "REVIEW_OPINION" | "SUPERVISION" | "SUSPENSION" | "TRANSFER_LETTER" | "TRANSFER_NOTICE" | "WITHDRAWAL";
                servedAt: string | null;
                text: string;
                title: components["schemas"]["Sentence"];
            }[];
            number: string;
            person: components["schemas"]["Person"] | null;
            readings: {
                at: string;
                by: components["schemas"]["Sentence"];
            }[];
            receivedAt: string;
            rights: components["schemas"]["Sentence"][];
            state: components["schemas"]["Sentence"];
            withheld: components["schemas"]["Sentence"] | null;
            words: {
                name: string;
                text: string;
            }[];
        };
        DatedAssignment: {
            assignedAt: string;
            districtCode: string;
            doneAt: string | null;
            dueBy: string | null;
            groupId: string;
            id: string;
            isOverdue: boolean;
            part: components["schemas"]["Part"];
            releasedAt: string | null;
            takenOverAt: string | null;
            takenOverById: string | null;
            takeOverBy: string | null;
        };
        /** @enum {string} */
        DayReason: "calendar-day" | "holiday" | "make-up-workday" | "paused" | "start-day" | "weekend" | "workday";
        DeadJob: {
            announcedAt: string;
            id: string;
            lastError: string;
            name: string;
            since: string;
            tries: number;
        };
        /** @enum {string} */
        DeadlineChangeKind: "adopted" | "calendar_loaded" | "extended" | "outer_moved" | "paused" | "polling_moved" | "resumed" | "revived" | "rewound" | "stage_moved";
        DecisionDto: {
            isGranted: boolean;
        };
        DeclarationDto: {
            /** @enum {string} */
            kind: "LIVES_IN" | "KIN_IN_VILLAGE" | "VEC_MEMBER" | "KIN_OF_CANDIDATE" | "KIN_OF_PERSON" | "HANDLED_ACT";
            name?: string;
            /**
             * Format: date
             * @example 2026-09-28
             */
            since?: string;
            staffId?: string;
            /** @enum {string} */
            stage?: "S1" | "S2" | "S3" | "S4" | "S5" | "S6" | "S7" | "S8" | "S9";
            villageCode?: string;
        };
        DeclarationView: {
            declaredAt: string;
            declaredById: string;
            endedAt: string | null;
            endedById: string | null;
            id: string;
            /** @enum {string} */
            kind: "HANDLED_ACT" | "KIN_IN_VILLAGE" | "KIN_OF_CANDIDATE" | "KIN_OF_PERSON" | "LIVES_IN" | "VEC_MEMBER";
            name: string | null;
            since: string | null;
            staffId: string;
            /** @enum {string|null} */
            stage: "S1" | "S2" | "S3" | "S4" | "S5" | "S6" | "S7" | "S8" | "S9" | null;
            struckAt: string | null;
            struckById: string | null;
            villageCode: string | null;
        };
        DeclineDto: {
            explanation?: string;
            ground: string;
            version?: number;
            whereToGo: string;
        };
        DeclineGround: {
            channels?: ("CALL" | "LETTER" | "LOOKBACK" | "ONLINE" | "ONSITE" | "TRANSFER_IN" | "VISIT")[];
            clauses: string[];
            en: string;
            id: string;
            letter: string;
            rule?: string;
            zh: string;
        };
        DeliveryAttempt: {
            at: string;
            byId: string;
            caseId: string;
            correctsId: string | null;
            deliveryId: string;
            evidenceId: string | null;
            id: string;
            /** @enum {string|null} */
            outcome: "busy" | "no_answer" | "reached" | "refused" | "wrong_number" | null;
            reason: string | null;
            recordedAt: string;
            registeredNumber: string | null;
            /** @enum {string} */
            result: "failed" | "served";
            /** @enum {string|null} */
            takenBy: "addressee" | "household" | "mail_room" | "representative" | null;
            /** @enum {string|null} */
            way: "IN_PERSON" | "OFFICIAL" | "PHONE" | "POST" | null;
        };
        DeliveryDto: {
            id: string;
            lastTryAt: string | null;
            /** @enum {string} */
            mode: "CODE" | "PHONE" | "POST" | "IN_PERSON" | "OFFICIAL";
            nextTryAt: string | null;
            reason: string | null;
            /** @enum {string} */
            recipient: "complainant" | "town" | "other_body" | "action_owner" | "group";
            recordedById: string | null;
            servedAt: string | null;
            /** @enum {string} */
            state: "pending" | "served" | "published";
            tries: number;
        };
        DeliveryRowDto: {
            caseId: string;
            caseNumber: string;
            deliveryId: string;
            desk: string | null;
            dispatchId: string | null;
            /** @enum {string|null} */
            dispatchState: "waiting" | "sending" | "accepted" | "delivered" | "refused" | "unreached" | "uncertain" | "cancelled" | null;
            issuedAt: string;
            /** @enum {string} */
            kind: "RECEIPT" | "INFORMATION_REQUEST" | "ANSWER" | "ACCEPTANCE" | "DECLINE" | "TRANSFER_LETTER" | "TRANSFER_NOTICE" | "EXTENSION" | "SUSPENSION" | "MERGE" | "WITHDRAWAL" | "CORRECTION_ORDER" | "REPLY" | "SUPERVISION" | "REVIEW_ACCEPTED" | "REVIEW_OPINION" | "RECHECK_ACCEPTED" | "RECHECK_OPINION" | "LATE";
            /** @enum {string} */
            mode: "CODE" | "PHONE" | "POST" | "IN_PERSON" | "OFFICIAL";
            nextTryAt: string | null;
            reason: string | null;
            tries: number;
            /** @enum {string|null} */
            way: "SMS" | "EMAIL" | null;
        };
        /** @enum {string} */
        DeliveryState: "pending" | "published" | "served";
        /** @enum {string} */
        DeliveryState2: "delivered" | "failed" | "superseded" | "waiting";
        DeputyDto: {
            deputyOf: string | null;
            /**
             * Format: date
             * @example 2026-09-28
             */
            from: string | null;
            /**
             * Format: date
             * @example 2026-09-28
             */
            to: string | null;
        };
        DeskAnswerDto: {
            acceptedByCaller?: boolean;
            articleSlug?: string;
            text?: string;
        };
        DeskView: {
            acts: ("askBesideTheForm" | "changeStaff" | "clearSavedViews" | "decideHotspots" | "decideRetention" | "endSessions" | "fillLookBacks" | "flagVillages" | "foundElections" | "foundGroups" | "keepDrafts" | "keepOpen311" | "keepTagWords" | "loadHolidays" | "lookAfterJobs" | "lookUpPetitioners" | "moveElectionDays" | "nameDeputies" | "openAccounts" | "overrideLimits" | "printForms" | "proposeRetention" | "readAudit" | "readDeclarations" | "readDistrictFigures" | "readDutyScreen" | "readHotspots" | "readMetrics" | "readReports" | "readRetention" | "readTownFigures" | "recordAbsences" | "recordDeclarations" | "redriveRungs" | "resetAccounts" | "revokeTokens" | "strikeDeclarations" | "takeAlarms" | "workDeliveries" | "writeGuidance")[];
            caseActs: components["schemas"]["Act"][];
            channels: ("CALL" | "LETTER" | "LOOKBACK" | "ONLINE" | "ONSITE" | "TRANSFER_IN" | "VISIT")[];
            reach: {
                address: components["schemas"]["Sentence"];
                phone: string;
                statusUrl: string | null;
            } | null;
            session: components["schemas"]["SessionView"] | null;
        };
        DraftFormDto: {
            /** @enum {string} */
            kind: "RECEIPT" | "INFORMATION_REQUEST" | "ANSWER" | "ACCEPTANCE" | "DECLINE" | "TRANSFER_LETTER" | "TRANSFER_NOTICE" | "ROUTE_DISPUTE" | "EXTENSION" | "SUSPENSION" | "MERGE" | "WITHDRAWAL" | "LATE" | "VERIFICATION_REPORT" | "CORRECTION_ORDER" | "RE_ELECTION" | "REPLY" | "PUBLIC_EXPLANATION" | "SUPERVISION" | "ADVICE" | "ADVICE_FEEDBACK" | "REVIEW_APPLICATION" | "REVIEW_ACCEPTED" | "REVIEW_OPINION" | "RECHECK_ACCEPTED" | "RECHECK_OPINION" | "CLOSING_REPORT" | "URGENT_REPORT" | "VISIT_RECORD" | "CALL_RECORD" | "LETTER_RECORD";
            noticeId?: string;
            subjectId?: string;
            written?: components["schemas"]["WrittenPartDto"][];
        };
        DraftItemDto: {
            beginning: string | null;
            /** @enum {string} */
            channel: "CALL" | "LETTER" | "VISIT" | "ONLINE" | "TRANSFER_IN" | "LOOKBACK" | "ONSITE";
            /** Format: date-time */
            createdAt: string;
            id: string;
            isMine: boolean;
            ownerId: string;
            ownerName: string;
            /** Format: date-time */
            savedAt: string;
            townCode: string | null;
            villageCode: string | null;
        };
        DraftListDto: {
            items: components["schemas"]["DraftItemDto"][];
        };
        DraftPoint: {
            allegationId: string;
            /** @enum {string|null} */
            opinion: "EXPLAINED" | "NOT_SUPPORTED" | "PARTLY_SUPPORTED" | "SUPPORTED" | null;
            text: string;
        };
        DraftPointDto: {
            allegationId: string;
            /** @enum {string} */
            opinion?: "SUPPORTED" | "PARTLY_SUPPORTED" | "EXPLAINED" | "NOT_SUPPORTED";
            text?: string;
        };
        DraftView: {
            answer: string;
            basedOn: number;
            clause: string;
            codes: string[];
            isPublic: boolean;
            keywords: string[];
            question: string;
            revision: number;
            savedAt: string;
            savedById: string;
            slug: string;
            /** @enum {string} */
            stage: "ALL" | "S1" | "S2" | "S3" | "S4" | "S5" | "S6" | "S7" | "S8" | "S9";
            title: string;
        };
        DutyView: {
            calendarWarnings: {
                code: string;
                message: components["schemas"]["Sentence"];
            }[];
            counts: {
                deadMessages: number;
                stuckRungs: number;
                unacknowledged: number;
                undecidedHotspots: number | null;
                undelivered: number;
            };
            stuckRungs: components["schemas"]["StuckView"][];
            unacknowledged: components["schemas"]["Alarm"][];
            undelivered: components["schemas"]["Alarm"][];
        };
        EarlierCaseDto: {
            id: string;
            isSameMatter: boolean;
            number: string;
            /** @enum {string|null} */
            outcome: "resolved" | "answered" | "declined" | "transferred" | "merged" | "withdrawn" | "upheld" | "final" | null;
            /** Format: date-time */
            receivedAt: string;
            /** @enum {string|null} */
            stage: "S1" | "S2" | "S3" | "S4" | "S5" | "S6" | "S7" | "S8" | "S9" | null;
            /** @enum {string} */
            state: "registered" | "routed" | "verifying" | "correcting" | "explaining" | "replied" | "reviewing" | "closed";
            townCode: string | null;
            villageCode: string | null;
        };
        ElectionDto: {
            electionId: string;
        };
        ElectionRow: {
            districtCode: string;
            endsOn: string;
            id: string;
            name: string;
            startsOn: string;
            term: string;
        };
        ElectionView: components["schemas"]["ElectionRow"] & {
            calendars: {
                polling: components["schemas"]["PollingView"] | null;
                stages: components["schemas"]["SpanView"][];
                townCode: string;
            }[];
            exceptions: {
                polling: components["schemas"]["PollingView"] | null;
                stages: components["schemas"]["SpanView"][];
                villageCode: string;
            }[];
            stages: {
                /** @enum {string} */
                code: "S1" | "S2" | "S3" | "S4" | "S5" | "S6" | "S7" | "S8" | "S9";
                name: components["schemas"]["Sentence"];
            }[];
            villages: {
                /** @enum {string|null} */
                flag: "DIFFICULT" | "KEY" | null;
                flaggedSince: string | null;
                flagReason: string | null;
                onSiteGuideStaffId: string | null;
                registeredVoters: number;
                seats: number;
                villageCode: string;
            }[];
        };
        /** @enum {string} */
        EscalationRung: "due" | "immediate" | "missed_rounds" | "p50" | "p80" | "repeat_2" | "repeat_3" | "w1" | "w10" | "w3" | "w5";
        EvidenceView: {
            addedAt: string;
            addedBy: string;
            id: string;
            isErased: boolean;
            mediaType: string;
            name: string;
            note: string | null;
            /** @enum {string|null} */
            scan: "clean" | "infected" | "pending" | null;
            sha256: string;
            showsIdentity: boolean;
            size: number;
            /** @enum {string} */
            sort: "evidence" | "photo" | "recording" | "scan";
        };
        Explanation: {
            audiences: ("all_villages" | "complainant" | "household" | "village_notice" | "villagers_meeting")[];
            byIds: string[];
            caseId: string;
            followUp: string | null;
            headcount: number | null;
            heldOn: string;
            id: string;
            leakCheckedById: string | null;
            legalBasis: string[];
            /** @enum {string} */
            mode: "face" | "letter" | "meeting" | "online" | "phone" | "posting" | "radio";
            photoEvidenceId: string | null;
            place: string | null;
            points: components["schemas"]["ExplanationPoint"][];
            postedFrom: string | null;
            postedTo: string | null;
            questions: string | null;
            /** @enum {string|null} */
            reaction: "accepted" | "not_accepted" | "partly" | null;
            recordedAt: string;
            recordedById: string;
            round: number;
            text: string;
        };
        Explanation2: {
            baseStartedAt: string;
            breachedAt: string | null;
            calendarVersion: string;
            cancelledAt: string | null;
            candidates: components["schemas"]["Candidate"][];
            changes: components["schemas"]["ToldChange"][];
            /** @enum {string} */
            clock: "acknowledge" | "action" | "call_back" | "explanation_reply" | "first_contact" | "follow_up" | "legal_60c" | "not_taken_lead" | "not_taken_town" | "notice_15c" | "order_correction" | "recheck" | "recusal" | "review" | "review_window" | "route_dispute" | "supervision" | "tickler" | "triage" | "vec_watch" | "verify" | "whole_case";
            columns: ("normal" | "polling" | "severity3" | "severity4OrKey")[];
            count: number | null;
            countingMode: components["schemas"]["CountingMode"];
            countsAsNow: boolean;
            days: components["schemas"]["CountedDay"][];
            dueAt: string;
            endsOnDayOff: boolean;
            extensions: {
                at: string;
                days: number;
                newDueAt: string;
                oldDueAt: string;
            }[];
            legal: boolean;
            limitText: string;
            metAt: string | null;
            pausedAt: string | null;
            pauses: components["schemas"]["ToldPause"][];
            provisional: boolean;
            side: components["schemas"]["Side"];
            startedAt: string;
            wall: {
                from: string;
                minutes: number;
                to: string;
            } | null;
            winner: components["schemas"]["CandidateKind"];
        };
        ExplanationDto: {
            audiences: string[];
            byIds: string[];
            followUp?: string;
            headcount?: number;
            /**
             * Format: date
             * @example 2026-09-28
             */
            heldOn: string;
            leakChecked: boolean;
            legalBasis?: string[];
            /** @enum {string} */
            mode: "face" | "phone" | "letter" | "online" | "meeting" | "posting" | "radio";
            photoEvidenceId?: string;
            place?: string;
            points?: components["schemas"]["ExplanationPointDto"][];
            /**
             * Format: date
             * @example 2026-09-28
             */
            postedFrom?: string;
            /**
             * Format: date
             * @example 2026-09-28
             */
            postedTo?: string;
            questions?: string;
            /** @enum {string} */
            reaction?: "accepted" | "partly" | "not_accepted";
            text: string;
        };
        ExplanationPoint: {
            allegationId: string;
            text: string;
        };
        ExplanationPointDto: {
            allegationId: string;
            text: string;
        };
        Extension: {
            askedAt: string;
            askedById: string;
            caseId: string;
            /** @enum {string} */
            clock: "legal_60c" | "whole_case";
            days: number;
            decidedAt: string | null;
            decidedById: string | null;
            doneSoFar: string;
            id: string;
            isGranted: boolean | null;
            reason: string;
        };
        ExtensionDto: {
            /** @enum {string} */
            clock: "whole_case" | "legal_60c";
            days: number;
            doneSoFar: string;
            reason: string;
        };
        Figures: {
            closed: number;
            dueToday: number;
            gravest: number;
            hotspots: number | null;
            newSince: number;
            newToday: number;
            open: number;
            overdue: number;
        };
        Filling: {
            actionId: string | null;
            /** @enum {string|null} */
            archive: "fail" | "n_a" | "pass" | null;
            archiveNote: string | null;
            createdAt: string;
            districtCode: string;
            dueAt: string;
            electionId: string | null;
            evidence: string[];
            filledAt: string | null;
            filledById: string | null;
            groupId: string;
            id: string;
            isOverdue: boolean;
            openedCases: components["schemas"]["OpenedCase"][];
            orderingCaseId: string | null;
            /** @enum {string|null} */
            procedure: "fail" | "n_a" | "pass" | null;
            procedureNote: string | null;
            /** @enum {string|null} */
            publicVoice: "fail" | "n_a" | "pass" | null;
            publicVoiceNote: string | null;
            sample: components["schemas"]["LookBackVoice"][] | null;
            /** @enum {string} */
            stage: "S1" | "S2" | "S3" | "S4" | "S5" | "S6" | "S7" | "S8" | "S9";
            stageEndedOn: string;
            townCode: string;
            villageCode: string;
        };
        FillingDto: {
            /** @enum {string} */
            archive: "pass" | "fail" | "n_a";
            archiveNote?: string;
            evidence?: string[];
            /** @enum {string} */
            procedure: "pass" | "fail" | "n_a";
            procedureNote?: string;
            /** @enum {string} */
            publicVoice: "pass" | "fail" | "n_a";
            publicVoiceNote?: string;
            sample?: components["schemas"]["VoiceDto"][];
        };
        Finding: {
            allegationId: string;
            approvedAt: string | null;
            approvedById: string | null;
            authorId: string;
            caseId: string;
            /** @enum {string|null} */
            cause: "OUTSIDER" | "STAFF_ERROR" | "SYSTEM" | "TRAINING_GAP" | "UNCLEAR_RULE" | "WILFUL" | null;
            dissent: string | null;
            draftedAt: string;
            /** @enum {string|null} */
            effectOnResult: "DECISIVE" | "NONE" | "POSSIBLE" | null;
            evidenceIds: string[];
            id: string;
            /** @enum {string} */
            kind: "LAWFUL_MISUNDERSTOOD" | "MOOT" | "NOT_SUBSTANTIATED" | "OUT_OF_SCOPE" | "PARTLY" | "SUBSTANTIATED" | "UNVERIFIABLE";
            needsAction: boolean;
            proofStandard: string | null;
            reasons: string;
            /** @enum {string|null} */
            replyOpinion: "EXPLAINED" | "NOT_SUPPORTED" | "PARTLY_SUPPORTED" | "SUPPORTED" | null;
            round: number;
            rulesBroken: string[];
            supersededAt: string | null;
        };
        FindingDto: {
            allegationId: string;
            basedOn?: string;
            /** @enum {string} */
            cause?: "STAFF_ERROR" | "TRAINING_GAP" | "UNCLEAR_RULE" | "WILFUL" | "OUTSIDER" | "SYSTEM";
            dissent?: string;
            /** @enum {string} */
            effectOnResult?: "NONE" | "POSSIBLE" | "DECISIVE";
            evidenceIds?: string[];
            /** @enum {string} */
            kind: "SUBSTANTIATED" | "PARTLY" | "NOT_SUBSTANTIATED" | "UNVERIFIABLE" | "LAWFUL_MISUNDERSTOOD" | "OUT_OF_SCOPE" | "MOOT";
            needsAction?: boolean;
            proofStandard?: string;
            reasons: string;
            /** @enum {string} */
            replyOpinion?: "SUPPORTED" | "PARTLY_SUPPORTED" | "EXPLAINED" | "NOT_SUPPORTED";
            rulesBroken?: string[];
        };
        FindingsSubmission: {
            caseId: string;
            comment: string | null;
            id: string;
            round: number;
            submittedAt: string;
            submittedById: string;
        };
        FindingsSubmissionDto: {
            comment?: string;
        };
        FindingTerm: {
            code: string;
            en: string;
            opinion: string;
            zh: string;
        };
        FinishCorrectionDto: {
            comment?: string;
            version?: number;
        };
        FirstPasswordDto: {
            password: string;
        };
        FollowUp: {
            answer: string | null;
            answeredById: string | null;
            callBackId: string;
            caseId: string;
            endedAt: string | null;
            /** @enum {string|null} */
            endedBy: "answer" | "reopen" | "requestRecheck" | "requestReview" | "withdraw" | null;
            id: string;
            /** @enum {string|null} */
            mode: "face" | "letter" | "online" | "phone" | null;
            raisedAt: string;
            round: number;
            toldAt: string | null;
        };
        FollowUpAnswerDto: {
            answer: string;
            /** @enum {string} */
            mode: "phone" | "face" | "letter" | "online";
            /**
             * Format: date-time
             * @example 2026-09-28T10:30:00.000+08:00
             */
            toldAt: string;
        };
        FormBatchDto: {
            askedAt: string;
            done: number;
            finishedAt: string | null;
            id: string;
            rows: components["schemas"]["FormBatchRowDto"][];
            /** @enum {string} */
            state: "waiting" | "printing" | "done" | "failed";
            total: number;
        };
        FormBatchRowDto: {
            formId: string;
            missing: string[];
            /** @enum {string} */
            result: "waiting" | "printed" | "not-found";
        };
        FormDto: {
            approvedById: string | null;
            /** @enum {string} */
            audience: "complainant" | "inside" | "outside";
            draftedAt: string;
            draftedById: string;
            id: string;
            issuedAt: string | null;
            /** @enum {string} */
            kind: "RECEIPT" | "INFORMATION_REQUEST" | "ANSWER" | "ACCEPTANCE" | "DECLINE" | "TRANSFER_LETTER" | "TRANSFER_NOTICE" | "ROUTE_DISPUTE" | "EXTENSION" | "SUSPENSION" | "MERGE" | "WITHDRAWAL" | "LATE" | "VERIFICATION_REPORT" | "CORRECTION_ORDER" | "RE_ELECTION" | "REPLY" | "PUBLIC_EXPLANATION" | "SUPERVISION" | "ADVICE" | "ADVICE_FEEDBACK" | "REVIEW_APPLICATION" | "REVIEW_ACCEPTED" | "REVIEW_OPINION" | "RECHECK_ACCEPTED" | "RECHECK_OPINION" | "CLOSING_REPORT" | "URGENT_REPORT" | "VISIT_RECORD" | "CALL_RECORD" | "LETTER_RECORD";
            needsApproval: boolean;
            noticeId: string | null;
            number: string | null;
            objection: components["schemas"]["FormObjectionDto"] | null;
            parts: components["schemas"]["FormPartDto"][];
            printedAt: string | null;
            revision: number;
            /** @enum {string} */
            state: "draft" | "issued" | "withdrawn";
            subjectId: string | null;
            templateVersion: number;
            title: components["schemas"]["SentenceDto"];
            withdrawnAt: string | null;
            withdrawnReason: string | null;
        };
        FormListDto: {
            forms: components["schemas"]["FormDto"][];
            offers: components["schemas"]["FormOfferDto"][];
        };
        FormObjectionDto: {
            code: string;
            message: components["schemas"]["SentenceDto"];
        };
        FormOfferDto: {
            /** @enum {string} */
            kind: "RECEIPT" | "INFORMATION_REQUEST" | "ANSWER" | "ACCEPTANCE" | "DECLINE" | "TRANSFER_LETTER" | "TRANSFER_NOTICE" | "ROUTE_DISPUTE" | "EXTENSION" | "SUSPENSION" | "MERGE" | "WITHDRAWAL" | "LATE" | "VERIFICATION_REPORT" | "CORRECTION_ORDER" | "RE_ELECTION" | "REPLY" | "PUBLIC_EXPLANATION" | "SUPERVISION" | "ADVICE" | "ADVICE_FEEDBACK" | "REVIEW_APPLICATION" | "REVIEW_ACCEPTED" | "REVIEW_OPINION" | "RECHECK_ACCEPTED" | "RECHECK_OPINION" | "CLOSING_REPORT" | "URGENT_REPORT" | "VISIT_RECORD" | "CALL_RECORD" | "LETTER_RECORD";
            noticeId: string | null;
            subjectId: string | null;
            title: components["schemas"]["SentenceDto"];
        };
        FormPartDto: {
            isBlank: boolean;
            /** @enum {string} */
            need: "law" | "form" | "where-known";
            part: string;
            title: components["schemas"]["SentenceDto"];
            written: string | null;
        };
        Group: {
            districtCode: string;
            id: string;
            /** @enum {string} */
            kind: "administration" | "audit" | "discipline" | "district_office" | "guidance" | "intake" | "leadership" | "review" | "town";
            level: number | null;
            name: string;
            townCodes: string[];
        };
        GuardedDto: {
            /** @enum {string} */
            level: "CONFIDENTIAL" | "SECRET";
            total: number;
        };
        GuidanceDraftDto: {
            answer: string;
            clause: string;
            codes: string[];
            fromCaseId?: string;
            isPublic?: boolean;
            keywords: string[];
            question: string;
            revision: number;
            /** @enum {string} */
            stage: "S1" | "S2" | "S3" | "S4" | "S5" | "S6" | "S7" | "S8" | "S9" | "ALL";
            title: string;
        };
        HandlingDto: {
            /** @enum {string} */
            handledAs: "told-otherwise" | "no-other-way" | "send-again";
        };
        Health: {
            detail?: string;
            ok: boolean;
        };
        HeatRow: {
            stages: {
                /** @enum {string} */
                stage: "S1" | "S2" | "S3" | "S4" | "S5" | "S6" | "S7" | "S8" | "S9";
                tally: components["schemas"]["Tally"];
            }[];
            total: components["schemas"]["Tally"];
            townCode: string;
            withoutStage: components["schemas"]["Tally"];
        };
        HeldDraftDto: {
            /** @enum {string} */
            channel: "CALL" | "LETTER" | "VISIT" | "ONLINE" | "TRANSFER_IN" | "LOOKBACK" | "ONSITE";
            form: {
                [key: string]: unknown;
            };
            hold: number;
            id: string;
            /** Format: date-time */
            savedAt: string;
        };
        HolidayFileDto: {
            source?: string;
            years: {
                [key: string]: unknown;
            };
        };
        HolidayLoad: {
            changes: components["schemas"]["YearChange"][];
            isNews: boolean;
            version: string;
            warnings: components["schemas"]["CalendarWarning"][];
        };
        HolidayLoadView: components["schemas"]["HolidayLoad"] & {
            isLoaded: boolean;
            wouldMove: number | null;
        };
        HotspotDecisionDto: {
            flagKey: boolean;
            onSiteGuideStaffId?: string;
            reason: string;
        };
        HotspotFigure: {
            complaints: components["schemas"]["Tally"];
            decidedAt: string | null;
            id: string;
            raisedAt: string;
            /** @enum {string} */
            stage: "S1" | "S2" | "S3" | "S4" | "S5" | "S6" | "S7" | "S8" | "S9";
            townCode: string;
            villageCode: string;
        };
        HotspotPage: {
            items: components["schemas"]["HotspotView"][];
            nextCursor: string | null;
        };
        HotspotView: {
            complaints: number;
            decidedAt: string | null;
            decidedById: string | null;
            electionId: string;
            gravest: number;
            id: string;
            isFlagged: boolean | null;
            onSiteGuideStaffId: string | null;
            proposes: {
                /** @enum {string} */
                flag: "KEY";
                onSiteGuide: boolean;
            } | null;
            raisedAt: string;
            reason: string | null;
            /** @enum {string} */
            stage: "S1" | "S2" | "S3" | "S4" | "S5" | "S6" | "S7" | "S8" | "S9";
            townCode: string;
            villageCode: string;
        };
        IdentityReadingDto: {
            at: string;
            evidenceId: string | null;
            id: string;
            metPlaces: number | null;
            name: string | null;
            reason: string;
            /** @enum {string|null} */
            role: "admin" | "auditor" | "discipline_liaison" | "district_office" | "guidance_leader" | "guidance_member" | "head" | "intake_clerk" | "intake_supervisor" | "reviewer" | "town_leader" | "town_member" | null;
            staffId: string;
        };
        InformationAnswerDto: {
            fields?: components["schemas"]["SupplementFieldsDto"];
            text: string;
        };
        InformationDto: {
            code: string;
            number: string;
            text: string;
        };
        InformationRequest: {
            answer: string | null;
            answeredAt: string | null;
            askedAt: string;
            askedById: string;
            caseId: string;
            days: number | null;
            dueAt: string;
            id: string;
            items: string;
            lapsedAt: string | null;
        };
        InformationRequestDto: {
            days?: number;
            items: string;
        };
        IssueKeyDto: {
            name: string;
        };
        ItemFigures: {
            fail: number;
            item: components["schemas"]["LookBackItem"];
            notApplicable: number;
            pass: number;
            share: number | null;
        };
        KeyView: {
            createdAt: string;
            createdById: string;
            districtCode: string;
            id: string;
            name: string;
            revokedAt: string | null;
        };
        LinkDto: {
            caseId: string;
            /** @enum {string} */
            decision: "similar" | "separate";
        };
        LinkedCaseDto: {
            id: string;
            /** @enum {string} */
            kind: "repeat" | "similar" | "separate";
            /** Format: date-time */
            linkedAt: string;
            linkedById: string;
            number: string;
            /** Format: date-time */
            receivedAt: string;
            /** @enum {string} */
            state: "registered" | "routed" | "verifying" | "correcting" | "explaining" | "replied" | "reviewing" | "closed";
        };
        LinkedCasesDto: {
            items: components["schemas"]["LinkedCaseDto"][];
        };
        ListedSession: {
            address: string | null;
            createdAt: string;
            expiresAt: string;
            id: string;
            isCurrent: boolean;
            lastSeenAt: string;
            userAgent: string | null;
        };
        LookBackFigures: {
            filled: number;
            items: components["schemas"]["ItemFigures"][];
            overdue: number;
            owed: number;
            share: number | null;
        };
        /** @enum {string} */
        LookBackItem: "archive" | "procedure" | "publicVoice";
        LookBackPage: {
            items: components["schemas"]["LookBackView"][];
            nextCursor: string | null;
        };
        LookBackView: {
            actionId: string | null;
            /** @enum {string|null} */
            archive: "fail" | "n_a" | "pass" | null;
            archiveNote: string | null;
            createdAt: string;
            districtCode: string;
            dueAt: string;
            electionId: string | null;
            evidence: string[];
            filledAt: string | null;
            filledById: string | null;
            groupId: string;
            id: string;
            isOverdue: boolean;
            orderingCaseId: string | null;
            /** @enum {string|null} */
            procedure: "fail" | "n_a" | "pass" | null;
            procedureNote: string | null;
            /** @enum {string|null} */
            publicVoice: "fail" | "n_a" | "pass" | null;
            publicVoiceNote: string | null;
            sample: components["schemas"]["LookBackVoice"][] | null;
            /** @enum {string} */
            stage: "S1" | "S2" | "S3" | "S4" | "S5" | "S6" | "S7" | "S8" | "S9";
            stageEndedOn: string;
            townCode: string;
            villageCode: string;
        };
        LookBackVoice: {
            who: string;
            words: string;
        };
        MergeDto: {
            parentId: string;
            reason: string;
            version?: number;
        };
        MovedClock: {
            caseId: string;
            caseNumber: string;
            /** @enum {string} */
            clock: "acknowledge" | "action" | "call_back" | "explanation_reply" | "first_contact" | "follow_up" | "legal_60c" | "not_taken_lead" | "not_taken_town" | "notice_15c" | "order_correction" | "recheck" | "recusal" | "review" | "review_window" | "route_dispute" | "supervision" | "tickler" | "triage" | "vec_watch" | "verify" | "whole_case";
            clockId: string;
            from: string;
            to: string;
        };
        MovedDays: {
            endsOn: string;
            startsOn: string;
        };
        MoveDto: {
            /**
             * Format: date
             * @example 2026-09-28
             */
            candidateListPostedOn?: string;
            /**
             * Format: date
             * @example 2026-09-28
             */
            day?: string;
            dryRun?: boolean;
            /**
             * Format: date
             * @example 2026-09-28
             */
            endsOn?: string;
            /** @enum {string} */
            kind: "stage" | "polling";
            /**
             * Format: date
             * @example 2026-09-28
             */
            nominationMeetingOn?: string;
            reason: string;
            /** @enum {string} */
            stage?: "S1" | "S2" | "S3" | "S4" | "S5" | "S6" | "S7" | "S8" | "S9";
            /**
             * Format: date
             * @example 2026-09-28
             */
            startsOn?: string;
            /**
             * Format: date
             * @example 2026-09-28
             */
            supplementaryVoteBy?: string;
            townCode: string;
            villageCode?: string;
            /**
             * Format: date
             * @example 2026-09-28
             */
            voterListPostedOn?: string;
        };
        MoveReport: {
            clocks: components["schemas"]["MovedClock"][];
            others: {
                cases: number;
                clocks: number;
            };
        };
        NewApiTokenDto: {
            /**
             * Format: date-time
             * @example 2026-09-28T10:30:00.000+08:00
             */
            expiresAt?: string;
            name: string;
            /** @enum {string} */
            scope: "read" | "write";
        };
        NewElectionDto: {
            /**
             * Format: date
             * @example 2026-09-28
             */
            endsOn: string;
            name: string;
            /**
             * Format: date
             * @example 2026-09-28
             */
            pollingDay: string;
            stages: components["schemas"]["StageDaysDto"][];
            /**
             * Format: date
             * @example 2026-09-28
             */
            startsOn: string;
            term: string;
            villagesFrom?: string;
        };
        NewGroupDto: {
            /** @enum {string} */
            kind: "intake" | "guidance" | "town" | "district_office" | "leadership" | "discipline" | "review" | "audit" | "administration";
            level?: number;
            members?: components["schemas"]["SeatDto"][];
            name: string;
            townCodes?: string[];
        };
        NewStaffDto: {
            /**
             * Format: date
             * @example 2026-09-28
             */
            deputyFrom?: string;
            deputyOf?: string;
            /**
             * Format: date
             * @example 2026-09-28
             */
            deputyTo?: string;
            groupId: string;
            name: string;
            password: string;
            /** @enum {string} */
            role: "intake_clerk" | "intake_supervisor" | "guidance_member" | "guidance_leader" | "head" | "town_leader" | "town_member" | "district_office" | "discipline_liaison" | "reviewer" | "auditor" | "admin";
            title?: string;
            username: string;
        };
        NoteDto: {
            /** @enum {string} */
            kind: "internal" | "contact" | "first_contact" | "plan" | "urging";
            /**
             * Format: date
             * @example 2026-09-28
             */
            newDate?: string;
            text: string;
        };
        NoticeDto: {
            deliveries: components["schemas"]["DeliveryDto"][];
            id: string;
            issuedAt: string;
            /** @enum {string} */
            kind: "RECEIPT" | "INFORMATION_REQUEST" | "ANSWER" | "ACCEPTANCE" | "DECLINE" | "TRANSFER_LETTER" | "TRANSFER_NOTICE" | "EXTENSION" | "SUSPENSION" | "MERGE" | "WITHDRAWAL" | "CORRECTION_ORDER" | "REPLY" | "SUPERVISION" | "REVIEW_ACCEPTED" | "REVIEW_OPINION" | "RECHECK_ACCEPTED" | "RECHECK_OPINION" | "LATE";
            round: number;
            text: string | null;
            title: components["schemas"]["SentenceDto"];
        };
        OpenedCase: {
            id: string;
            /** @enum {string} */
            item: "archive" | "procedure" | "publicVoice";
            number: string;
        };
        OrderDto: {
            allegationIds?: string[];
            checkerId: string;
            /** @enum {string} */
            code: "A01" | "A02" | "A03" | "A04" | "A05" | "A06" | "A07" | "A08" | "A09" | "A10" | "A11" | "A12" | "A13" | "A14";
            /**
             * Format: date
             * @example 2026-09-28
             */
            dueOn: string;
            ownerGroupId?: string;
            ownerName: string;
            ownerStaffId?: string;
            /** @enum {string} */
            rerunStage?: "S1" | "S2" | "S3" | "S4" | "S5" | "S6" | "S7" | "S8" | "S9";
            what: string;
        };
        OverrideDto: {
            /** @enum {string} */
            clock: "acknowledge" | "notice_15c" | "triage" | "not_taken_lead" | "not_taken_town" | "route_dispute" | "recusal" | "first_contact" | "verify" | "order_correction" | "action" | "explanation_reply" | "whole_case" | "legal_60c" | "call_back" | "follow_up" | "review_window" | "review" | "recheck" | "supervision" | "vec_watch" | "tickler";
            /** @enum {string} */
            column: "normal" | "severity3" | "severity4OrKey" | "polling";
            isLetter?: boolean;
            limitText: string;
            reason: string;
        };
        OverrideView: {
            at: string;
            byId: string;
            /** @enum {string} */
            clock: "acknowledge" | "action" | "call_back" | "explanation_reply" | "first_contact" | "follow_up" | "legal_60c" | "not_taken_lead" | "not_taken_town" | "notice_15c" | "order_correction" | "recheck" | "recusal" | "review" | "review_window" | "route_dispute" | "supervision" | "tickler" | "triage" | "vec_watch" | "verify" | "whole_case";
            /** @enum {string} */
            column: "normal" | "polling" | "severity3" | "severity4OrKey";
            electionId: string;
            id: string;
            isLetter: boolean;
            limitText: string;
            reason: string;
            revokedAt: string | null;
            revokedById: string | null;
        };
        /** @enum {string} */
        Part: "co_handler" | "lead";
        PartialTransfer: {
            allegationId: string;
            at: string;
            basis: string;
            body: string;
            byId: string;
            caseId: string;
            id: string;
        };
        PartialTransferDto: {
            allegationId: string;
            basis: string;
            body: string;
        };
        Person: {
            address?: string | null;
            email?: string | null;
            idNumber?: string | null;
            name?: string | null;
            otherNames?: string[];
            otherPhones?: string[];
            phone?: string | null;
        };
        PersonDto: {
            address?: string;
            agentFor?: string;
            agentScope?: string;
            email?: string;
            headcount?: number;
            idNumber?: string;
            /** @enum {string} */
            kind?: "NAMED_VERIFIED" | "NAMED_UNVERIFIED" | "ANONYMOUS" | "JOINT" | "GROUP_VISIT" | "AGENT" | "GUARDIAN" | "ORGANISATION" | "STAFF_SELF_REPORT";
            name?: string;
            phone?: string;
            /** @enum {string} */
            replyChannel?: "PHONE" | "POST" | "IN_PERSON" | "ONLINE";
            representatives?: string[];
            signatories?: string[];
        };
        PetitionerDto: {
            guarded: components["schemas"]["GuardedDto"][];
            items: components["schemas"]["EarlierCaseDto"][];
            /** @enum {string} */
            petition: "first" | "repeat";
            supervisorSeesMore: boolean;
            total: number;
        };
        PetitionerQueryDto: {
            idNumber?: string;
            phone?: string;
            /** @enum {string} */
            stage?: "S1" | "S2" | "S3" | "S4" | "S5" | "S6" | "S7" | "S8" | "S9";
            villageCode?: string;
        };
        PlacedRegion: components["schemas"]["Region"] & {
            parentName: string | null;
        };
        PlanCount: {
            count: number;
            /** @enum {string} */
            kind: "identity" | "recording" | "scan";
            /** @enum {string} */
            state: "erased" | "left_out" | "planned";
        };
        PlanDetails: {
            counts: components["schemas"]["PlanCount"][];
            decidedAt: string | null;
            decidedById: string | null;
            digest: string;
            doneAt: string | null;
            dueOn: string;
            electionId: string;
            id: string;
            items: components["schemas"]["PlanLine"][];
            note: string | null;
            policy: {
                [key: string]: number;
            };
            proposedAt: string;
            proposedById: string;
            /** @enum {string} */
            state: "approved" | "done" | "proposed" | "rejected";
        };
        PlanLine: {
            caseId: string;
            dueOn: string;
            /** @enum {string} */
            kind: "identity" | "recording" | "scan";
            number: string;
            reason: string | null;
            /** @enum {string} */
            state: "erased" | "left_out" | "planned";
        };
        PlanView: {
            counts: components["schemas"]["PlanCount"][];
            decidedAt: string | null;
            decidedById: string | null;
            digest: string;
            doneAt: string | null;
            dueOn: string;
            electionId: string;
            id: string;
            note: string | null;
            policy: {
                [key: string]: number;
            };
            proposedAt: string;
            proposedById: string;
            /** @enum {string} */
            state: "approved" | "done" | "proposed" | "rejected";
        };
        PollingView: {
            candidateListPostedOn: string | null;
            day: string;
            nominationMeetingOn: string | null;
            supplementaryVoteBy: string | null;
            townCode: string;
            villageCode: string | null;
            voterListPostedOn: string | null;
        };
        PostingDto: {
            photoEvidenceId: string;
            place?: string;
            /**
             * Format: date
             * @example 2026-09-28
             */
            postedFrom: string;
            /**
             * Format: date
             * @example 2026-09-28
             */
            postedTo?: string;
        };
        PrintBatchDto: {
            formIds?: string[];
            /** @enum {string} */
            lang?: "zh" | "en";
            /**
             * Format: date
             * @example 2026-09-28
             */
            unprintedPostOf?: string;
        };
        PrintedAnchor: {
            day: string;
            hash: string;
            seq: number | null;
        };
        PriorPetitionDto: {
            result?: string;
            when?: string;
            where: string;
        };
        ProofEvidenceDto: {
            id: string;
            name: string;
            sha256: string;
        };
        ProofLineDto: {
            anchor: components["schemas"]["AnchorDto"] | null;
            at: string;
            attemptId: string | null;
            byId: string;
            correctsId: string | null;
            deliveryId: string | null;
            evidence: components["schemas"]["ProofEvidenceDto"] | null;
            isCorrected: boolean;
            /** @enum {string} */
            kind: "RECEIPT" | "INFORMATION_REQUEST" | "ANSWER" | "ACCEPTANCE" | "DECLINE" | "TRANSFER_LETTER" | "TRANSFER_NOTICE" | "EXTENSION" | "SUSPENSION" | "MERGE" | "WITHDRAWAL" | "CORRECTION_ORDER" | "REPLY" | "SUPERVISION" | "REVIEW_ACCEPTED" | "REVIEW_OPINION" | "RECHECK_ACCEPTED" | "RECHECK_OPINION" | "LATE";
            noticeId: string;
            /** @enum {string|null} */
            outcome: "reached" | "no_answer" | "busy" | "wrong_number" | "refused" | null;
            reason: string | null;
            /** @enum {string} */
            recipient: "complainant" | "town" | "other_body" | "action_owner" | "group";
            reference: string | null;
            result: string;
            /** @enum {string|null} */
            takenBy: "addressee" | "household" | "representative" | "mail_room" | null;
            way: string;
        };
        PublicRegisterDto: {
            allegations?: components["schemas"]["AllegationDto"][];
            complainant?: components["schemas"]["ComplainantDto"];
            consent: boolean;
            narrative: string;
            /** @enum {string} */
            occurrence?: "occurred" | "occurring" | "will_occur";
            priorPetitions?: components["schemas"]["PriorPetitionDto"][];
            remedySought?: string;
            repeatOf?: string;
            respondents?: components["schemas"]["RespondentDto"][];
            townCode?: string;
            villageCode?: string;
        };
        PublicRegisteredDto: {
            /** @example 990114-2026-000123 */
            number: string;
            /** @example 1234 5678 9012 */
            queryCode: string | null;
            receivedAt: string;
            state: components["schemas"]["SentenceDto"];
        };
        PublishDraftDto: {
            revision: number;
            /**
             * Format: date
             * @example 2026-09-28
             */
            validFrom?: string;
        };
        QueueCount: {
            count: number;
            isCapped: boolean;
            /** @enum {string} */
            view: "conflicts" | "due_today" | "mine" | "not_taken" | "not_told" | "overdue" | "returned" | "supervision" | "to_triage" | "waiting_approval";
        };
        Queues: {
            columns: ("category" | "channel" | "coHandler" | "desk" | "excerpt" | "lead" | "place" | "receivedAt" | "severity" | "stage" | "state" | "supervision" | "tags")[] | null;
            queues: components["schemas"]["QueueCount"][];
        };
        Rate: {
            denominator: components["schemas"]["Tally"];
            excluded: {
                reason: string;
                tally: components["schemas"]["Tally"];
            }[];
            /** @enum {string} */
            name: "contacted" | "content" | "contentReached" | "explained" | "participation" | "published" | "reopened" | "repeated" | "replied" | "solved" | "substantiated" | "told";
            numerator: components["schemas"]["Tally"];
            share: number | null;
        };
        RatingDto: {
            code: string;
            number: string;
            resolved?: boolean;
            /** @enum {string} */
            satisfaction: "SATISFIED" | "BASICALLY" | "DISSATISFIED";
            understood?: boolean;
            why?: string;
        };
        Readiness: {
            database: components["schemas"]["Health"];
            keys: components["schemas"]["Health"];
            migrations: components["schemas"]["Health"];
            queue: components["schemas"]["Health"];
        };
        Ready: {
            parts: components["schemas"]["Readiness"];
            /** @enum {string} */
            status: "ready";
            warnings: {
                code: string;
                message: string;
            }[];
        };
        ReasonDto: {
            reason: string;
        };
        ReassignmentDto: {
            declaredNoConflict?: boolean;
            leadGroupId?: string;
            reason: string;
            verifierIds?: string[];
        };
        /** @enum {string} */
        Recipient: "action_owner" | "complainant" | "group" | "other_body" | "town";
        Recusal: {
            caseId: string;
            comment: string | null;
            decidedAt: string | null;
            decidedById: string | null;
            dueAt: string;
            groupId: string | null;
            id: string;
            isGranted: boolean | null;
            named: string | null;
            reason: string;
            requestedAt: string;
            requestedById: string;
            staffId: string | null;
        };
        RecusalDecisionDto: {
            comment: string;
            groupId?: string;
            isGranted: boolean;
            staffId?: string;
        };
        RecusalDto: {
            groupId?: string;
            reason: string;
            staffId?: string;
        };
        RedactionDraftDto: {
            confirmedText: string | null;
            suggestedText: string;
            suggestions: components["schemas"]["RedactionSuggestionDto"][];
            text: string;
            version: string;
        };
        RedactionDto: {
            basedOn?: string;
            text: string;
        };
        RedactionSuggestionDto: {
            end: number;
            /** @enum {string} */
            kind: "name" | "phone" | "number" | "email" | "date" | "sum" | "kinship" | "address" | "trait";
            /** @example 【姓名】 */
            mask: string;
            start: number;
        };
        Refusal: {
            code: string;
            message: components["schemas"]["Sentence"];
        };
        Region: {
            code: string;
            districtCode: string;
            /** @enum {string} */
            level: "district" | "town" | "village";
            name: string;
            parentCode: string | null;
        };
        RegisterDto: {
            allegations?: components["schemas"]["AllegationDto"][];
            answer?: components["schemas"]["DeskAnswerDto"];
            /** @enum {string} */
            channel: "CALL" | "LETTER" | "VISIT" | "ONLINE" | "TRANSFER_IN" | "LOOKBACK" | "ONSITE";
            channelDetails?: {
                [key: string]: unknown;
            };
            complainant?: components["schemas"]["ComplainantDto"];
            draftHold?: number;
            draftId?: string;
            links?: components["schemas"]["LinkDto"][];
            narrative: string;
            /** @enum {string} */
            occurrence?: "occurred" | "occurring" | "will_occur";
            priorPetitions?: components["schemas"]["PriorPetitionDto"][];
            privacyNoticeGiven?: boolean;
            /**
             * Format: date-time
             * @example 2026-09-28T10:30:00.000+08:00
             */
            receivedAt?: string;
            remedySought?: string;
            repeatOf?: string;
            respondents?: components["schemas"]["RespondentDto"][];
            severity?: number;
            /** @enum {string} */
            stage?: "S1" | "S2" | "S3" | "S4" | "S5" | "S6" | "S7" | "S8" | "S9";
            townCode?: string;
            villageCode?: string;
        };
        ReopenDto: {
            explanation: string;
            /** @enum {string} */
            reason: "NEW_FACTS" | "CORRECTION_NOT_CARRIED_OUT" | "DEFECTIVE_REPLY" | "UNSATISFIED" | "MERGED_WRONGLY" | "WITHDRAWN_UNDER_PRESSURE";
            version?: number;
        };
        ReplacementDto: {
            by?: components["schemas"]["OrderDto"];
            reason: string;
        };
        ReplyDraftView: {
            draft: {
                comment: string | null;
                id: string;
                points: components["schemas"]["DraftPoint"][];
                returnedAt: string | null;
                returnedById: string | null;
                round: number;
                savedAt: string;
                savedById: string;
                /** @enum {string} */
                state: "returned" | "submitted" | "writing";
                submittedAt: string | null;
                submittedById: string | null;
                text: string;
                version: number;
            } | null;
            named: string[];
            objection: components["schemas"]["Refusal"] | null;
            recipients: {
                caseId: string;
                /** @enum {string|null} */
                mode: "CODE" | "IN_PERSON" | "OFFICIAL" | "PHONE" | "POST" | null;
                number: string;
            }[];
        };
        ReplyDto: {
            draftedById?: string;
            draftVersion?: number;
            points: components["schemas"]["ReplyPointDto"][];
            text: string;
            version?: number;
        };
        ReplyPoint: {
            allegationId: string;
            /** @enum {string} */
            opinion: "EXPLAINED" | "NOT_SUPPORTED" | "PARTLY_SUPPORTED" | "SUPPORTED";
            text: string;
        };
        ReplyPointDto: {
            allegationId: string;
            /** @enum {string} */
            opinion: "SUPPORTED" | "PARTLY_SUPPORTED" | "EXPLAINED" | "NOT_SUPPORTED";
            text: string;
        };
        ReportNews: {
            anchor: components["schemas"]["PrintedAnchor"] | null;
            at: string;
            day: string;
            id: string;
        };
        ReportPeriod: {
            at: string;
            day: string;
            since: string;
        };
        Respondent: {
            caseId: string;
            confirmedAt: string | null;
            confirmedById: string | null;
            groupId: string | null;
            id: string;
            name: string;
            staffId: string | null;
            townCode: string | null;
            /** @enum {string} */
            type: "CANDIDATE" | "DISTRICT_OFFICE" | "GUIDANCE_GROUP" | "GUIDANCE_MEMBER" | "HEAD" | "OTHER" | "PERSON" | "POLL_STAFF" | "TOWN_LEADERSHIP_GROUP" | "TOWN_MEMBER" | "TOWN_STAFF" | "VEC" | "VILLAGE_COMMITTEE";
            villageCode: string | null;
        };
        RespondentDto: {
            groupId?: string;
            name: string;
            staffId?: string;
            townCode?: string;
            /** @enum {string} */
            type: "VEC" | "VILLAGE_COMMITTEE" | "TOWN_LEADERSHIP_GROUP" | "TOWN_MEMBER" | "TOWN_STAFF" | "GUIDANCE_GROUP" | "GUIDANCE_MEMBER" | "DISTRICT_OFFICE" | "HEAD" | "CANDIDATE" | "POLL_STAFF" | "PERSON" | "OTHER";
            villageCode?: string;
        };
        RespondentsDto: {
            respondents: components["schemas"]["RespondentDto"][];
        };
        RetentionDecisionDto: {
            approve: boolean;
            digest: string;
            note?: string;
        };
        ReturnReplyDraftDto: {
            comment: string;
            version: number;
        };
        /** @enum {string} */
        ReviewedMatter: "decline" | "merge" | "reply" | "review";
        ReviewRequestDto: {
            grounds: string;
            paperEvidenceId?: string;
            version?: number;
        };
        RouteDispute: {
            caseId: string;
            decidedAt: string | null;
            decidedById: string | null;
            decision: string | null;
            groupId: string;
            id: string;
            isUpheld: boolean | null;
            proposedGroupId: string | null;
            raisedAt: string;
            raisedById: string;
            reasons: string;
        };
        RouteDisputeDecisionDto: {
            decision: string;
            isUpheld: boolean;
            newLeadGroupId?: string;
        };
        RouteDisputeDto: {
            proposedGroupId?: string;
            reasons: string;
        };
        RowClock: {
            /** @enum {string} */
            clock: "acknowledge" | "action" | "call_back" | "explanation_reply" | "first_contact" | "follow_up" | "legal_60c" | "not_taken_lead" | "not_taken_town" | "notice_15c" | "order_correction" | "recheck" | "recusal" | "review" | "review_window" | "route_dispute" | "supervision" | "tickler" | "triage" | "vec_watch" | "verify" | "whole_case";
            /** @enum {string|null} */
            colour: "green" | "red" | "yellow" | null;
            dueAt: string;
            isPaused: boolean;
        };
        RowClocks: {
            coHandler: components["schemas"]["RowObligation"] | null;
            desk: components["schemas"]["RowClock"] | null;
            lead: components["schemas"]["RowObligation"] | null;
        };
        RowObligation: {
            clock: components["schemas"]["RowClock"] | null;
            groupId: string;
            isDone: boolean;
            isTakenOver: boolean;
            part: components["schemas"]["Part"];
        };
        SavedDraftDto: {
            hold: number;
            /** Format: date-time */
            savedAt: string;
        };
        SavedFilter: {
            assignedTo?: string;
            /** @enum {string} */
            channel?: "CALL" | "LETTER" | "LOOKBACK" | "ONLINE" | "ONSITE" | "TRANSFER_IN" | "VISIT";
            code?: string;
            /** @enum {string} */
            figure?: "age.closed" | "age.d15" | "age.d3" | "age.d30" | "age.d7" | "age.more" | "contacted.cancelled" | "contacted.due" | "contacted.in_time" | "contacted.late" | "contacted.not_owed" | "contacted.running" | "ended.all" | "ended.not_ended" | "ended.once" | "ended.reopened" | "explained.explained" | "explained.not_explained" | "explained.not_owed" | "explained.not_yet" | "explained.owed" | "found.decided" | "found.not_substantiated" | "found.partly" | "found.some" | "found.substantiated" | "found.undecided" | "kind.complaint" | "kind.other" | "open.all" | "open.closed" | "open.placed" | "open.without_stage" | "open.without_town" | "published.explained" | "published.not_explained" | "published.not_owed" | "published.not_yet" | "published.owed" | "rated.basically" | "rated.content" | "rated.dissatisfied" | "rated.evaluated" | "rated.invited" | "rated.not_owed" | "rated.not_replied" | "rated.reached" | "rated.said_nothing" | "rated.satisfied" | "rated.unreached" | "rated.waiting" | "repeat.all" | "repeat.first" | "repeat.repeat" | "replied.cancelled" | "replied.due" | "replied.in_time" | "replied.late" | "replied.not_owed" | "replied.running" | "solved.not_owed" | "solved.not_replied" | "solved.reached" | "solved.resolved" | "solved.said_nothing" | "solved.unreached" | "solved.unresolved" | "solved.waiting" | "told.cancelled" | "told.due" | "told.in_time" | "told.late" | "told.not_owed" | "told.running";
            mine?: boolean;
            overdue?: boolean;
            receivedFrom?: string;
            receivedTo?: string;
            /** @enum {number} */
            severity?: 1 | 2 | 3 | 4;
            /** @enum {string} */
            sort?: "-receivedAt" | "-severity" | "dueAt" | "receivedAt";
            /** @enum {string} */
            stage?: "S1" | "S2" | "S3" | "S4" | "S5" | "S6" | "S7" | "S8" | "S9";
            /** @enum {string} */
            state?: "closed" | "correcting" | "explaining" | "registered" | "replied" | "reviewing" | "routed" | "verifying";
            supervised?: boolean;
            tag?: string;
            townCode?: string;
            /** @enum {string} */
            view?: "conflicts" | "due_today" | "mine" | "not_taken" | "not_told" | "overdue" | "returned" | "supervision" | "to_triage" | "waiting_approval";
            villageCode?: string;
        };
        SavedFilterDto: {
            assignedTo?: string;
            /** @enum {string} */
            channel?: "CALL" | "LETTER" | "VISIT" | "ONLINE" | "TRANSFER_IN" | "LOOKBACK" | "ONSITE";
            code?: string;
            /** @enum {string} */
            figure?: "open.placed" | "open.without_stage" | "open.without_town" | "open.closed" | "age.d3" | "age.d7" | "age.d15" | "age.d30" | "age.more" | "age.closed" | "kind.complaint" | "kind.other" | "repeat.first" | "repeat.repeat" | "told.in_time" | "told.late" | "told.running" | "told.cancelled" | "told.not_owed" | "replied.in_time" | "replied.late" | "replied.running" | "replied.cancelled" | "replied.not_owed" | "contacted.in_time" | "contacted.late" | "contacted.running" | "contacted.cancelled" | "contacted.not_owed" | "rated.satisfied" | "rated.basically" | "rated.dissatisfied" | "rated.said_nothing" | "rated.unreached" | "rated.waiting" | "rated.not_owed" | "rated.not_replied" | "solved.resolved" | "solved.unresolved" | "solved.said_nothing" | "solved.unreached" | "solved.waiting" | "solved.not_owed" | "solved.not_replied" | "explained.explained" | "explained.not_explained" | "explained.not_owed" | "explained.not_yet" | "published.explained" | "published.not_explained" | "published.not_owed" | "published.not_yet" | "found.substantiated" | "found.partly" | "found.not_substantiated" | "found.undecided" | "ended.once" | "ended.reopened" | "ended.not_ended" | "open.all" | "repeat.all" | "told.due" | "replied.due" | "contacted.due" | "rated.content" | "rated.evaluated" | "rated.reached" | "rated.invited" | "solved.reached" | "explained.owed" | "published.owed" | "found.some" | "found.decided" | "ended.all";
            mine?: boolean;
            overdue?: boolean;
            /**
             * Format: date
             * @example 2026-09-28
             */
            receivedFrom?: string;
            /**
             * Format: date
             * @example 2026-09-28
             */
            receivedTo?: string;
            severity?: number;
            /** @enum {string} */
            sort?: "-receivedAt" | "receivedAt" | "-severity" | "dueAt";
            /** @enum {string} */
            stage?: "S1" | "S2" | "S3" | "S4" | "S5" | "S6" | "S7" | "S8" | "S9";
            /** @enum {string} */
            state?: "registered" | "routed" | "verifying" | "correcting" | "explaining" | "replied" | "reviewing" | "closed";
            supervised?: boolean;
            tag?: string;
            townCode?: string;
            /** @enum {string} */
            view?: "to_triage" | "mine" | "not_taken" | "due_today" | "overdue" | "waiting_approval" | "not_told" | "returned" | "conflicts" | "supervision";
            villageCode?: string;
        };
        SaveDraftDto: {
            /** @enum {string} */
            channel: "CALL" | "LETTER" | "VISIT" | "ONLINE" | "TRANSFER_IN" | "LOOKBACK" | "ONSITE";
            form: {
                [key: string]: unknown;
            };
            hold: number;
        };
        SavedViewDto: {
            /** @enum {string} */
            audience: "own" | "group" | "role";
            columns?: ("state" | "severity" | "place" | "stage" | "category" | "channel" | "receivedAt" | "excerpt" | "lead" | "coHandler" | "desk" | "tags" | "supervision")[];
            filter: components["schemas"]["SavedFilterDto"];
            name: string;
        };
        SavedViewItem: {
            /** @enum {string} */
            audience: "group" | "own" | "role";
            columns: ("category" | "channel" | "coHandler" | "desk" | "excerpt" | "lead" | "place" | "receivedAt" | "severity" | "stage" | "state" | "supervision" | "tags")[] | null;
            filter: components["schemas"]["SavedFilter"];
            id: string;
            isOwn: boolean;
            mayRemove: boolean;
            name: string;
            savedAt: string;
        };
        SaveFormDto: {
            revision: number;
            written: components["schemas"]["WrittenPartDto"][];
        };
        SaveReplyDraftDto: {
            points?: components["schemas"]["DraftPointDto"][];
            text?: string;
            version: number;
        };
        ScheduleState: {
            consecutiveFailures: number;
            everyMs: number;
            isStale: boolean;
            lastDurationMs: number | null;
            lastError: string | null;
            lastFailureAt: string | null;
            lastSuccessAt: string | null;
            name: string;
        };
        SeatDto: {
            name: string;
            post?: string;
        };
        SeatView: {
            groupId: string;
            id: string;
            name: string;
            post: string | null;
            staffId: string | null;
        };
        SeenFormDto: {
            revision: number;
        };
        SendBackDto: {
            /** @enum {string} */
            decision: "quash" | "vary" | "redo";
            opinion: string;
            opinionEvidenceId?: string;
            version?: number;
        };
        Sentence: {
            en: string;
            zh: string;
        };
        SentenceDto: {
            en: string;
            zh: string;
        };
        SessionView: {
            confirmedUntil: string | null;
            /** @enum {string|null} */
            duty: "change-password" | "enter-code" | "set-up-second-factor" | null;
            expiresAt: string;
            id: string;
            staff: {
                deputyFrom: string | null;
                deputyOf: string | null;
                deputyTo: string | null;
                districtCode: string;
                groupId: string;
                groupName: string | null;
                id: string;
                mustChangePassword: boolean;
                name: string;
                /** @enum {string} */
                role: "admin" | "auditor" | "discipline_liaison" | "district_office" | "guidance_leader" | "guidance_member" | "head" | "intake_clerk" | "intake_supervisor" | "reviewer" | "town_leader" | "town_member";
                secondFactorSince: string | null;
                title: string | null;
                townCode: string | null;
                username: string;
            };
        };
        /** @enum {number} */
        Severity: 1 | 2 | 3 | 4;
        /** @enum {number} */
        Severity2: 1 | 2 | 3 | 4;
        SeverityReasonDto: {
            /** @enum {string} */
            code: "code" | "polling" | "will_occur" | "key_village" | "group";
            message: components["schemas"]["SentenceDto"];
        };
        Shown: {
            ackDueAt: string | null;
            ackNote: string | null;
            acknowledgedAt: string | null;
            acknowledgedById: string | null;
            alarmedAt: string | null;
            /** @enum {string|null} */
            clock: "acknowledge" | "action" | "call_back" | "explanation_reply" | "first_contact" | "follow_up" | "legal_60c" | "not_taken_lead" | "not_taken_town" | "notice_15c" | "order_correction" | "recheck" | "recusal" | "review" | "review_window" | "route_dispute" | "supervision" | "tickler" | "triage" | "vec_watch" | "verify" | "whole_case" | null;
            deadlineId: string | null;
            /** @enum {string} */
            effect: "list" | "overdue" | "reassign" | "refer" | "remind" | "report" | "supervise" | "talk" | "warn";
            endedAt: string | null;
            firedAt: string;
            groupId: string | null;
            id: string;
            level: number;
            rung: components["schemas"]["EscalationRung"];
            rungAt: string;
            subjectId: string | null;
            trigger: string | null;
            undelivered: boolean;
        };
        /** @enum {string} */
        Side: "citizen" | "official";
        SignInDto: {
            password: string;
            username: string;
        };
        SimilarCaseDto: {
            /** @enum {string} */
            channel: "CALL" | "LETTER" | "VISIT" | "ONLINE" | "TRANSFER_IN" | "LOOKBACK" | "ONSITE";
            codes: string[];
            id: string;
            likeness: number;
            number: string;
            /** Format: date-time */
            receivedAt: string;
            /** @enum {string|null} */
            stage: "S1" | "S2" | "S3" | "S4" | "S5" | "S6" | "S7" | "S8" | "S9" | null;
            /** @enum {string} */
            state: "registered" | "routed" | "verifying" | "correcting" | "explaining" | "replied" | "reviewing" | "closed";
            text: string;
        };
        SimilarCasesDto: {
            items: components["schemas"]["SimilarCaseDto"][];
        };
        SimilarQueryDto: {
            /** @enum {string} */
            stage?: "S1" | "S2" | "S3" | "S4" | "S5" | "S6" | "S7" | "S8" | "S9";
            text: string;
            villageCode: string;
        };
        SiteVisit: {
            byIds: string[];
            caseId: string;
            documentsSeen: string | null;
            id: string;
            notes: string | null;
            place: string | null;
            reasonWithoutVisit: string | null;
            recordedAt: string;
            recordedById: string;
            round: number;
            spokenTo: string | null;
            visitedAt: string | null;
        };
        SiteVisitDto: {
            byIds: string[];
            documentsSeen?: string;
            notes?: string;
            place?: string;
            reasonWithoutVisit?: string;
            spokenTo?: string;
            /**
             * Format: date-time
             * @example 2026-09-28T10:30:00.000+08:00
             */
            visitedAt?: string;
        };
        SmsReportDto: {
            key: string;
            /** @enum {string} */
            result: "delivered" | "failed" | "unknown-number";
            signature: string;
            timestamp: number;
        };
        SpanView: {
            endsOn: string;
            /** @enum {string} */
            stage: "S1" | "S2" | "S3" | "S4" | "S5" | "S6" | "S7" | "S8" | "S9";
            startsOn: string;
        };
        StaffChangeDto: {
            active?: boolean;
            groupId?: string;
            name?: string;
            title?: string | null;
        };
        /** @enum {string} */
        StaffRecord: "action" | "actionCheck" | "actionCompletion" | "actionReplacement" | "callBack" | "codeReissue" | "concurrence" | "confidentiality" | "dataCopy" | "delivery" | "evidence" | "evidenceRead" | "explanation" | "extension" | "extensionDecision" | "finding" | "findingsSubmission" | "followUpAnswer" | "form" | "formApproval" | "identityReading" | "informationAnswer" | "informationRequest" | "link" | "note" | "partialTransfer" | "posting" | "print" | "reassignment" | "recusal" | "recusalDecision" | "redaction" | "respondent" | "routeDispute" | "routeDisputeDecision" | "siteVisit" | "supervision" | "supervisionAnswer" | "supplement" | "suspension" | "suspensionDecision" | "suspensionEnd" | "takeOver" | "urgentReport" | "vecDecision" | "vecRelay" | "waiver" | "withdrawalRefusal" | "withdrawalRequest";
        StaffView: {
            absentFrom: string | null;
            absentTo: string | null;
            active: boolean;
            deputyFrom: string | null;
            deputyOf: string | null;
            deputyTo: string | null;
            groupId: string;
            groupName: string | null;
            id: string;
            mayCheck: boolean;
            mayGuide: boolean;
            mayVerify: boolean;
            name: string;
            /** @enum {string} */
            role: "admin" | "auditor" | "discipline_liaison" | "district_office" | "guidance_leader" | "guidance_member" | "head" | "intake_clerk" | "intake_supervisor" | "reviewer" | "town_leader" | "town_member";
            title: string | null;
            townCode: string | null;
            username?: string;
        };
        StageDaysDto: {
            /**
             * Format: date
             * @example 2026-09-28
             */
            endsOn: string;
            /** @enum {string} */
            stage: "S1" | "S2" | "S3" | "S4" | "S5" | "S6" | "S7" | "S8" | "S9";
            /**
             * Format: date
             * @example 2026-09-28
             */
            startsOn: string;
        };
        StartVerificationDto: {
            declaredNoConflict: boolean;
            plan?: string;
            verifierIds: string[];
            version?: number;
        };
        Statistics: {
            ageing: {
                /** @enum {string} */
                age: "d15" | "d3" | "d30" | "d7" | "more";
                tally: components["schemas"]["Tally"];
            }[];
            at: string;
            coverage: components["schemas"]["Rate"][];
            daysUsed: {
                cases: components["schemas"]["Tally"];
                median: number | null;
                ninetieth: number | null;
            };
            heat: {
                rows: components["schemas"]["HeatRow"][];
                withoutTown: components["schemas"]["Tally"];
            };
            hotlineRates: components["schemas"]["Rate"][];
            hotspots: components["schemas"]["HotspotFigure"][];
            lookBacks: components["schemas"]["LookBackFigures"];
            now: {
                dueToday: components["schemas"]["Tally"];
                gravest: components["schemas"]["Tally"];
                notTold: components["schemas"]["Tally"] | null;
                open: components["schemas"]["Tally"];
                overdue: components["schemas"]["Tally"];
                receivedThisWeek: components["schemas"]["Tally"];
                receivedToday: components["schemas"]["Tally"];
            };
            outcomes: components["schemas"]["Rate"][];
            petitionRates: components["schemas"]["Rate"][];
            ranking: {
                floor: number;
                towns: components["schemas"]["TownRow"][];
            } | null;
            received: components["schemas"]["Tally"];
            receivedFrom: string | null;
            receivedTo: string | null;
            townCode: string | null;
            trend: {
                day: string;
                tally: components["schemas"]["Tally"];
            }[];
            withheld: ("contacted" | "content" | "contentReached" | "explained" | "participation" | "published" | "reopened" | "repeated" | "replied" | "solved" | "substantiated" | "told")[];
        };
        StatusDto: {
            acts: ("information" | "photo" | "rating" | "review" | "recusal" | "withdrawal")[];
            /** Format: date */
            byDate: string | null;
            events: components["schemas"]["StatusEventDto"][];
            explanations: string[];
            followUps: components["schemas"]["StatusFollowUpDto"][];
            identityReadings: components["schemas"]["StatusEventDto"][];
            isLate: boolean;
            isRecheck: boolean;
            nextStep: components["schemas"]["SentenceDto"];
            notices: components["schemas"]["StatusNoticeDto"][];
            /** @example 990114-2026-000123 */
            number: string;
            outcome: components["schemas"]["SentenceDto"] | null;
            points: components["schemas"]["StatusPointDto"][];
            receivedAt: string;
            reply: string | null;
            responsible: string | null;
            /** Format: date */
            reviewUntil: string | null;
            state: components["schemas"]["SentenceDto"];
            step: number | null;
        };
        StatusEventDto: {
            at: string;
            sentence: components["schemas"]["SentenceDto"];
        };
        StatusFollowUpDto: {
            text: string;
            toldAt: string;
        };
        StatusNoticeDto: {
            issuedAt: string;
            /** @enum {string} */
            kind: "RECEIPT" | "INFORMATION_REQUEST" | "ANSWER" | "ACCEPTANCE" | "DECLINE" | "TRANSFER_LETTER" | "TRANSFER_NOTICE" | "EXTENSION" | "SUSPENSION" | "MERGE" | "WITHDRAWAL" | "CORRECTION_ORDER" | "REPLY" | "SUPERVISION" | "REVIEW_ACCEPTED" | "REVIEW_OPINION" | "RECHECK_ACCEPTED" | "RECHECK_OPINION" | "LATE";
            servedAt: string | null;
            text: string;
            title: components["schemas"]["SentenceDto"];
        };
        StatusPointDto: {
            corrected: components["schemas"]["SentenceDto"][];
            found: components["schemas"]["SentenceDto"] | null;
            opinion: components["schemas"]["SentenceDto"] | null;
            ordinal: number;
            reply: string | null;
            text: string;
            transferredAt: string | null;
        };
        StuckView: {
            caseId: string | null;
            deadAt: string | null;
            deadlineId: string;
            lastError: string;
            lastTriedAt: string;
            nextTryAt: string;
            number: string | null;
            tries: number;
        };
        SubmitReplyDraftDto: {
            comment?: string;
            version: number;
        };
        SuggestedCodeDto: {
            code: string;
            words: string[];
        };
        SuggestionQueryDto: {
            codes?: string[];
            headcount?: number;
            /** @enum {string} */
            occurrence?: "occurred" | "occurring" | "will_occur";
            /** @enum {string} */
            stage?: "S1" | "S2" | "S3" | "S4" | "S5" | "S6" | "S7" | "S8" | "S9";
            text?: string;
            townCode?: string;
            villageCode?: string;
        };
        SuggestionsDto: {
            codes: components["schemas"]["SuggestedCodeDto"][];
            isKeyVillage: boolean;
            leastSeverity: number;
            mayBeAnswered: boolean;
            /** Format: date */
            pollingDay: string | null;
            reasons: components["schemas"]["SeverityReasonDto"][];
            severity: number;
            /** @enum {string|null} */
            stage: "S1" | "S2" | "S3" | "S4" | "S5" | "S6" | "S7" | "S8" | "S9" | null;
        };
        Supervision: {
            answer: string | null;
            answeredAt: string | null;
            answeredById: string | null;
            caseId: string;
            demand: string;
            districtCode: string;
            dueAt: string;
            escalationId: string | null;
            groupId: string;
            id: string;
            issuedAt: string;
            issuedById: string;
            missedAt: string | null;
            ordinal: number;
        };
        SupervisionAnswerDto: {
            answer: string;
        };
        SupervisionDto: {
            demand: string;
            groupId?: string;
            reason?: string;
        };
        SupplementDto: {
            allegationCodes?: components["schemas"]["AllegationCodeDto"][];
            allegations?: components["schemas"]["AllegationDto"][];
            complainant?: components["schemas"]["PersonDto"];
            /** @enum {string} */
            occurrence?: "occurred" | "occurring" | "will_occur";
            privacyNoticeGiven?: boolean;
            remedySought?: string;
            /** @enum {string} */
            stage?: "S1" | "S2" | "S3" | "S4" | "S5" | "S6" | "S7" | "S8" | "S9";
            text?: string;
            townCode?: string;
            villageCode?: string;
        };
        SupplementFieldsDto: {
            allegationCodes?: components["schemas"]["AllegationCodeDto"][];
            allegations?: components["schemas"]["AllegationDto"][];
            complainant?: components["schemas"]["PersonDto"];
            /** @enum {string} */
            occurrence?: "occurred" | "occurring" | "will_occur";
            privacyNoticeGiven?: boolean;
            remedySought?: string;
            /** @enum {string} */
            stage?: "S1" | "S2" | "S3" | "S4" | "S5" | "S6" | "S7" | "S8" | "S9";
            townCode?: string;
            villageCode?: string;
        };
        Suspension: {
            askedAt: string;
            askedById: string;
            caseId: string;
            decidedAt: string | null;
            decidedById: string | null;
            endedAt: string | null;
            explanation: string;
            id: string;
            isGranted: boolean | null;
            /** @enum {string} */
            reason: "COURT_OR_POLICE_PENDING" | "EXPERT_OPINION_PENDING" | "FORCE_MAJEURE" | "LAW_INTERPRETATION_PENDING" | "PARTY_UNREACHABLE";
            untilDay: string;
        };
        SuspensionDto: {
            explanation: string;
            /** @enum {string} */
            reason: "COURT_OR_POLICE_PENDING" | "EXPERT_OPINION_PENDING" | "PARTY_UNREACHABLE" | "FORCE_MAJEURE" | "LAW_INTERPRETATION_PENDING";
            /**
             * Format: date
             * @example 2026-09-28
             */
            untilDay: string;
        };
        TagDto: {
            tag: string;
        };
        Tags: {
            items: {
                count: number;
                tag: string;
            }[];
            words: string[];
        };
        TagWordDto: {
            word: string;
        };
        Tally: {
            cases: components["schemas"]["CasesQuery"];
            count: number;
        };
        TaxonomyCode: {
            code: string;
            en: string;
            hooks: string[];
            /** @enum {string} */
            kind: "accusation" | "grievance" | "inquiry" | "other" | "praise" | "suggestion";
            leaf: string;
            relay?: boolean;
            severity: components["schemas"]["Severity2"];
            stages: ("S1" | "S2" | "S3" | "S4" | "S5" | "S6" | "S7" | "S8" | "S9")[];
            zh: string;
        };
        TaxonomyView: {
            actions: components["schemas"]["ActionTerm"][];
            causes: components["schemas"]["Term"][];
            channels: components["schemas"]["Channel"][];
            codes: components["schemas"]["TaxonomyCode"][];
            commonFields: components["schemas"]["ChannelField"][];
            declineGrounds: components["schemas"]["DeclineGround"][];
            effects: components["schemas"]["Term"][];
            findings: components["schemas"]["FindingTerm"][];
            stages: {
                /** @enum {string} */
                code: "S1" | "S2" | "S3" | "S4" | "S5" | "S6" | "S7" | "S8" | "S9";
                name: components["schemas"]["Sentence"];
            }[];
        };
        Term: {
            code: string;
            en: string;
            zh: string;
        };
        TimelineEntry: {
            at: string;
            by: string | null;
            /** @enum {string|null} */
            fromState: "closed" | "correcting" | "explaining" | "registered" | "replied" | "reviewing" | "routed" | "verifying" | null;
            /** @enum {string} */
            kind: "accept" | "action" | "actionCheck" | "actionCompletion" | "actionReplacement" | "answer" | "callBack" | "childReplied" | "clear" | "close" | "codeReissue" | "concurrence" | "confidentiality" | "confirm" | "dataCopy" | "decline" | "delivery" | "erasure" | "evidence" | "evidenceRead" | "exclusion" | "explanation" | "extension" | "extensionDecision" | "finding" | "findingsSubmission" | "finishCorrection" | "followUpAnswer" | "form" | "formApproval" | "identityReading" | "informationAnswer" | "informationLapse" | "informationRequest" | "lateNotice" | "link" | "merge" | "note" | "partialTransfer" | "posting" | "print" | "reassignment" | "recusal" | "recusalDecision" | "redaction" | "register" | "reopen" | "reply" | "requestRecheck" | "requestReview" | "respondent" | "routeDispute" | "routeDisputeDecision" | "rungAcknowledged" | "rungFired" | "rungMovedUp" | "rungUnacknowledged" | "rungUndelivered" | "sendBack" | "siteVisit" | "startVerification" | "supervision" | "supervisionAnswer" | "supplement" | "suspension" | "suspensionDecision" | "suspensionEnd" | "takeOver" | "transfer" | "uphold" | "urgentReport" | "vecDecision" | "vecRelay" | "waiver" | "withdraw" | "withdrawalRefusal" | "withdrawalRequest";
            sentence: components["schemas"]["Sentence"];
            seq: number;
            /** @enum {string|null} */
            toState: "closed" | "correcting" | "explaining" | "registered" | "replied" | "reviewing" | "routed" | "verifying" | null;
            visibility: components["schemas"]["Visibility"];
        };
        /** @enum {string} */
        ToldAs: "discipline_liaison" | "district_office" | "duty_desk" | "group_leader" | "handler" | "leadership_deputy" | "leadership_head" | "office_director" | "owner" | "town_leader" | "town_liaison";
        ToldChange: {
            at: string;
            byId: string | null;
            days: number | null;
            kind: components["schemas"]["DeadlineChangeKind"];
            newDueAt: string;
            oldDueAt: string;
            reason: string | null;
            recordedAt: string;
        };
        ToldClock: {
            data: components["schemas"]["Explanation2"] & {
                id: string;
                name: components["schemas"]["Sentence"];
                override: components["schemas"]["ToldOverride"] | null;
                rule: components["schemas"]["ToldRule"];
                rungs: {
                    at: string;
                    next: string;
                }[];
                start: {
                    at: string;
                    isAgain: boolean;
                    why: components["schemas"]["Sentence"];
                };
                subjectId: string | null;
            };
            sentences: {
                en: string[];
                zh: string[];
            };
        };
        ToldOverride: {
            id: string;
            limitText: string;
            reason: string;
            since: string;
        };
        ToldPause: {
            from: string;
            to: string | null;
        };
        ToldRule: {
            anchor: string;
            clauses: components["schemas"]["CitedClause"][];
            id: string;
            text: components["schemas"]["Sentence"] | null;
        };
        TownFigures: components["schemas"]["Figures"] & {
            name: string | null;
            townCode: string | null;
        };
        TownRow: {
            complaints: components["schemas"]["Tally"];
            open: components["schemas"]["Tally"];
            overdue: components["schemas"]["Tally"];
            perThousandVoters: number | null;
            rank: number | null;
            repliedInTime: {
                denominator: components["schemas"]["Tally"];
                numerator: components["schemas"]["Tally"];
                share: number | null;
            };
            townCode: string;
            voters: number;
        };
        TownShown: {
            ackDueAt: string | null;
            acknowledgedAt: string | null;
            alarmedAt: string | null;
            /** @enum {string|null} */
            clock: "acknowledge" | "action" | "call_back" | "explanation_reply" | "first_contact" | "follow_up" | "legal_60c" | "not_taken_lead" | "not_taken_town" | "notice_15c" | "order_correction" | "recheck" | "recusal" | "review" | "review_window" | "route_dispute" | "supervision" | "tickler" | "triage" | "vec_watch" | "verify" | "whole_case" | null;
            deadlineId: string | null;
            /** @enum {string} */
            effect: "list" | "overdue" | "reassign" | "refer" | "remind" | "report" | "supervise" | "talk" | "warn";
            endedAt: string | null;
            firedAt: string;
            groupId: string | null;
            id: string;
            level: number;
            rung: components["schemas"]["EscalationRung"];
            rungAt: string;
            subjectId: string | null;
            trigger: string | null;
            undelivered: boolean;
        };
        TrailItem: {
            action: string;
            actor: components["schemas"]["AuditActor"];
            at: string;
            hash: string;
            id: string;
            refs: {
                [key: string]: (string | number | boolean) | null;
            };
            seq: number;
            subject: {
                id: string;
                type: string;
            };
        };
        TrailPage: {
            items: components["schemas"]["TrailItem"][];
            nextCursor: string | null;
        };
        TransferDto: {
            basis: string;
            body: string;
            contact?: string;
            /** @enum {string} */
            kind: "forward" | "assign";
            /**
             * Format: date
             * @example 2026-09-28
             */
            reportBy?: string;
            version?: number;
        };
        UpholdDto: {
            opinion: string;
            opinionEvidenceId?: string;
            version?: number;
        };
        UrgentReport: {
            caseId: string;
            districtCode: string;
            id: string;
            measures: string;
            nextReportAt: string | null;
            ordinal: number;
            people: string;
            place: string;
            reportedAt: string;
            reportedById: string;
            risk: string;
            since: string;
            what: string;
        };
        UrgentReportDto: {
            measures: string;
            /**
             * Format: date-time
             * @example 2026-09-28T10:30:00.000+08:00
             */
            nextReportAt?: string;
            people: string;
            place: string;
            risk: string;
            /**
             * Format: date-time
             * @example 2026-09-28T10:30:00.000+08:00
             */
            since: string;
            what: string;
        };
        UrgentReportReference: {
            id: string;
            nextReportAt: string | null;
            ordinal: number;
            reportedAt: string;
        };
        VaultContents: {
            channelPrivate?: {
                [key: string]: unknown;
            };
            formerPersons?: components["schemas"]["Person"][];
            narrative: string;
            person: components["schemas"]["Person"];
            texts?: {
                [key: string]: string;
            };
        };
        VecDecisionDto: {
            decision: string;
            /**
             * Format: date
             * @example 2026-09-28
             */
            publishedOn: string;
        };
        VecRelay: {
            allegationId: string;
            caseId: string;
            decision: string | null;
            id: string;
            publishedOn: string | null;
            receivedBy: string | null;
            recordedAt: string | null;
            recordedById: string | null;
            relayedAt: string;
            relayedById: string;
        };
        VecRelayDto: {
            allegationId: string;
            receivedBy?: string;
        };
        VillageFlagChange: {
            at: string;
            byId: string;
            electionId: string;
            id: string;
            /** @enum {string|null} */
            newFlag: "DIFFICULT" | "KEY" | null;
            newGuideStaffId: string | null;
            /** @enum {string|null} */
            oldFlag: "DIFFICULT" | "KEY" | null;
            oldGuideStaffId: string | null;
            reason: string;
            villageCode: string;
        };
        VillageFlagDto: {
            /** @enum {string|null} */
            flag: "KEY" | "DIFFICULT" | null;
            onSiteGuideStaffId?: string;
            reason: string;
        };
        VillageNumbersDto: {
            registeredVoters: number;
            seats: number;
        };
        VillageProfileRow: {
            electionId: string;
            /** @enum {string|null} */
            flag: "DIFFICULT" | "KEY" | null;
            flaggedSince: string | null;
            flagReason: string | null;
            id: string;
            onSiteGuideStaffId: string | null;
            registeredVoters: number;
            seats: number;
            villageCode: string;
        };
        /** @enum {string} */
        Visibility: "internal" | "public";
        VisitorCopyDto: {
            /** @enum {string} */
            form?: "json" | "page";
            reason: string;
        };
        VoiceDto: {
            who: string;
            words: string;
        };
        Waiver: {
            at: string;
            byId: string;
            caseId: string;
            /** @enum {string} */
            field: "allegations" | "complainantKind" | "occurrence" | "privacyNotice" | "stage" | "townCode" | "villageCode";
            id: string;
            reason: string;
        };
        WaiverDto: {
            /** @enum {string} */
            field: "villageCode" | "stage" | "allegations" | "occurrence" | "complainantKind" | "privacyNotice";
            reason: string;
        };
        WebhookDelivery: {
            answer: string | null;
            answerStatus: number | null;
            body: string;
            createdAt: string;
            districtCode: string;
            /** @enum {string} */
            event: "request.published" | "request.updated" | "request.withdrawn";
            id: string;
            nextTryAt: string | null;
            requestId: string | null;
            state: components["schemas"]["DeliveryState2"];
            triedAt: string | null;
            tries: number;
            webhookId: string;
        };
        WebhookView: {
            createdAt: string;
            createdById: string;
            districtCode: string;
            endedAt: string | null;
            events: ("request.published" | "request.updated" | "request.withdrawn")[];
            failingSince: string | null;
            id: string;
            missedSince: string | null;
            pausedAt: string | null;
            url: string;
        };
        Withdrawal: {
            caseId: string;
            decidedAt: string | null;
            decidedById: string | null;
            id: string;
            isConfirmed: boolean | null;
            paperEvidenceId: string | null;
            reason: string | null;
            requestedAt: string;
            requestedById: string;
        };
        WithdrawalDto: {
            paperEvidenceId?: string;
            reason?: string;
        };
        WithdrawDto: {
            comment?: string;
            noCoercion: boolean;
            version?: number;
        };
        WithdrawFormDto: {
            reason: string;
        };
        WrittenPartDto: {
            part: string;
            text: string;
        };
        YearChange: {
            days: {
                day: string;
                /** @enum {string|null} */
                is: "off" | "work" | null;
                name: string;
                /** @enum {string|null} */
                was: "off" | "work" | null;
            }[];
            isNew: boolean;
            year: number;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type AbsenceDto = components['schemas']['AbsenceDto'];
export type AcceptDto = components['schemas']['AcceptDto'];
export type Accountable = components['schemas']['Accountable'];
export type Acknowledgement = components['schemas']['Acknowledgement'];
export type AcknowledgementDto = components['schemas']['AcknowledgementDto'];
export type Act = components['schemas']['Act'];
export type Action = components['schemas']['Action'];
export type ActionLimit = components['schemas']['ActionLimit'];
export type ActionStatus = components['schemas']['ActionStatus'];
export type ActionTerm = components['schemas']['ActionTerm'];
export type AddWebhookDto = components['schemas']['AddWebhookDto'];
export type Alarm = components['schemas']['Alarm'];
export type AlertPage = components['schemas']['AlertPage'];
export type AlertView = components['schemas']['AlertView'];
export type AllegationCodeDto = components['schemas']['AllegationCodeDto'];
export type AllegationDto = components['schemas']['AllegationDto'];
export type AllowedRecord = components['schemas']['AllowedRecord'];
export type AllowedStep = components['schemas']['AllowedStep'];
export type Anchor = components['schemas']['Anchor'];
export type AnchorDto = components['schemas']['AnchorDto'];
export type AnswerDto = components['schemas']['AnswerDto'];
export type AnsweringArticleDto = components['schemas']['AnsweringArticleDto'];
export type AnsweringArticlesDto = components['schemas']['AnsweringArticlesDto'];
export type ApiToken = components['schemas']['ApiToken'];
export type ArticleDto = components['schemas']['ArticleDto'];
export type ArticlesDto = components['schemas']['ArticlesDto'];
export type ArticleVersion = components['schemas']['ArticleVersion'];
export type AskGuidanceDto = components['schemas']['AskGuidanceDto'];
export type Assignment = components['schemas']['Assignment'];
export type AttemptDto = components['schemas']['AttemptDto'];
export type AuditActor = components['schemas']['AuditActor'];
export type BulkDto = components['schemas']['BulkDto'];
export type BulkResult = components['schemas']['BulkResult'];
export type BulkRow = components['schemas']['BulkRow'];
export type CalendarMoveRow = components['schemas']['CalendarMoveRow'];
export type CalendarState = components['schemas']['CalendarState'];
export type CalendarWarning = components['schemas']['CalendarWarning'];
export type CallBack = components['schemas']['CallBack'];
export type CallBackDto = components['schemas']['CallBackDto'];
export type Candidate = components['schemas']['Candidate'];
export type CandidateKind = components['schemas']['CandidateKind'];
export type CaseItem = components['schemas']['CaseItem'];
export type CasePage = components['schemas']['CasePage'];
export type CasesQuery = components['schemas']['CasesQuery'];
export type CaseTags = components['schemas']['CaseTags'];
export type CaseView = components['schemas']['CaseView'];
export type ChangePasswordDto = components['schemas']['ChangePasswordDto'];
export type Channel = components['schemas']['Channel'];
export type ChannelField = components['schemas']['ChannelField'];
export type CheckDto = components['schemas']['CheckDto'];
export type CitedClause = components['schemas']['CitedClause'];
export type CitizenRecusalDto = components['schemas']['CitizenRecusalDto'];
export type CitizenReviewDto = components['schemas']['CitizenReviewDto'];
export type CitizenWithdrawalDto = components['schemas']['CitizenWithdrawalDto'];
export type ClearDto = components['schemas']['ClearDto'];
export type CloseDto = components['schemas']['CloseDto'];
export type CodeDto = components['schemas']['CodeDto'];
export type ColumnsDto = components['schemas']['ColumnsDto'];
export type ComplainantDto = components['schemas']['ComplainantDto'];
export type CompletionDto = components['schemas']['CompletionDto'];
export type Concurrence = components['schemas']['Concurrence'];
export type ConcurrenceDto = components['schemas']['ConcurrenceDto'];
export type ConfidentialityChange = components['schemas']['ConfidentialityChange'];
export type ConfidentialityDto = components['schemas']['ConfidentialityDto'];
export type ConfirmationDto = components['schemas']['ConfirmationDto'];
export type ConfirmDto = components['schemas']['ConfirmDto'];
export type CopyDto = components['schemas']['CopyDto'];
export type CountedDay = components['schemas']['CountedDay'];
export type CountingMode = components['schemas']['CountingMode'];
export type CredentialsDto = components['schemas']['CredentialsDto'];
export type DailyReport = components['schemas']['DailyReport'];
export type DataCopy = components['schemas']['DataCopy'];
export type DatedAssignment = components['schemas']['DatedAssignment'];
export type DayReason = components['schemas']['DayReason'];
export type DeadJob = components['schemas']['DeadJob'];
export type DeadlineChangeKind = components['schemas']['DeadlineChangeKind'];
export type DecisionDto = components['schemas']['DecisionDto'];
export type DeclarationDto = components['schemas']['DeclarationDto'];
export type DeclarationView = components['schemas']['DeclarationView'];
export type DeclineDto = components['schemas']['DeclineDto'];
export type DeclineGround = components['schemas']['DeclineGround'];
export type DeliveryAttempt = components['schemas']['DeliveryAttempt'];
export type DeliveryDto = components['schemas']['DeliveryDto'];
export type DeliveryRowDto = components['schemas']['DeliveryRowDto'];
export type DeliveryState = components['schemas']['DeliveryState'];
export type DeliveryState2 = components['schemas']['DeliveryState2'];
export type DeputyDto = components['schemas']['DeputyDto'];
export type DeskAnswerDto = components['schemas']['DeskAnswerDto'];
export type DeskView = components['schemas']['DeskView'];
export type DraftFormDto = components['schemas']['DraftFormDto'];
export type DraftItemDto = components['schemas']['DraftItemDto'];
export type DraftListDto = components['schemas']['DraftListDto'];
export type DraftPoint = components['schemas']['DraftPoint'];
export type DraftPointDto = components['schemas']['DraftPointDto'];
export type DraftView = components['schemas']['DraftView'];
export type DutyView = components['schemas']['DutyView'];
export type EarlierCaseDto = components['schemas']['EarlierCaseDto'];
export type ElectionDto = components['schemas']['ElectionDto'];
export type ElectionRow = components['schemas']['ElectionRow'];
export type ElectionView = components['schemas']['ElectionView'];
export type EscalationRung = components['schemas']['EscalationRung'];
export type EvidenceView = components['schemas']['EvidenceView'];
export type Explanation = components['schemas']['Explanation'];
export type Explanation2 = components['schemas']['Explanation2'];
export type ExplanationDto = components['schemas']['ExplanationDto'];
export type ExplanationPoint = components['schemas']['ExplanationPoint'];
export type ExplanationPointDto = components['schemas']['ExplanationPointDto'];
export type Extension = components['schemas']['Extension'];
export type ExtensionDto = components['schemas']['ExtensionDto'];
export type Figures = components['schemas']['Figures'];
export type Filling = components['schemas']['Filling'];
export type FillingDto = components['schemas']['FillingDto'];
export type Finding = components['schemas']['Finding'];
export type FindingDto = components['schemas']['FindingDto'];
export type FindingsSubmission = components['schemas']['FindingsSubmission'];
export type FindingsSubmissionDto = components['schemas']['FindingsSubmissionDto'];
export type FindingTerm = components['schemas']['FindingTerm'];
export type FinishCorrectionDto = components['schemas']['FinishCorrectionDto'];
export type FirstPasswordDto = components['schemas']['FirstPasswordDto'];
export type FollowUp = components['schemas']['FollowUp'];
export type FollowUpAnswerDto = components['schemas']['FollowUpAnswerDto'];
export type FormBatchDto = components['schemas']['FormBatchDto'];
export type FormBatchRowDto = components['schemas']['FormBatchRowDto'];
export type FormDto = components['schemas']['FormDto'];
export type FormListDto = components['schemas']['FormListDto'];
export type FormObjectionDto = components['schemas']['FormObjectionDto'];
export type FormOfferDto = components['schemas']['FormOfferDto'];
export type FormPartDto = components['schemas']['FormPartDto'];
export type Group = components['schemas']['Group'];
export type GuardedDto = components['schemas']['GuardedDto'];
export type GuidanceDraftDto = components['schemas']['GuidanceDraftDto'];
export type HandlingDto = components['schemas']['HandlingDto'];
export type Health = components['schemas']['Health'];
export type HeatRow = components['schemas']['HeatRow'];
export type HeldDraftDto = components['schemas']['HeldDraftDto'];
export type HolidayFileDto = components['schemas']['HolidayFileDto'];
export type HolidayLoad = components['schemas']['HolidayLoad'];
export type HolidayLoadView = components['schemas']['HolidayLoadView'];
export type HotspotDecisionDto = components['schemas']['HotspotDecisionDto'];
export type HotspotFigure = components['schemas']['HotspotFigure'];
export type HotspotPage = components['schemas']['HotspotPage'];
export type HotspotView = components['schemas']['HotspotView'];
export type IdentityReadingDto = components['schemas']['IdentityReadingDto'];
export type InformationAnswerDto = components['schemas']['InformationAnswerDto'];
export type InformationDto = components['schemas']['InformationDto'];
export type InformationRequest = components['schemas']['InformationRequest'];
export type InformationRequestDto = components['schemas']['InformationRequestDto'];
export type IssueKeyDto = components['schemas']['IssueKeyDto'];
export type ItemFigures = components['schemas']['ItemFigures'];
export type KeyView = components['schemas']['KeyView'];
export type LinkDto = components['schemas']['LinkDto'];
export type LinkedCaseDto = components['schemas']['LinkedCaseDto'];
export type LinkedCasesDto = components['schemas']['LinkedCasesDto'];
export type ListedSession = components['schemas']['ListedSession'];
export type LookBackFigures = components['schemas']['LookBackFigures'];
export type LookBackItem = components['schemas']['LookBackItem'];
export type LookBackPage = components['schemas']['LookBackPage'];
export type LookBackView = components['schemas']['LookBackView'];
export type LookBackVoice = components['schemas']['LookBackVoice'];
export type MergeDto = components['schemas']['MergeDto'];
export type MovedClock = components['schemas']['MovedClock'];
export type MovedDays = components['schemas']['MovedDays'];
export type MoveDto = components['schemas']['MoveDto'];
export type MoveReport = components['schemas']['MoveReport'];
export type NewApiTokenDto = components['schemas']['NewApiTokenDto'];
export type NewElectionDto = components['schemas']['NewElectionDto'];
export type NewGroupDto = components['schemas']['NewGroupDto'];
export type NewStaffDto = components['schemas']['NewStaffDto'];
export type NoteDto = components['schemas']['NoteDto'];
export type NoticeDto = components['schemas']['NoticeDto'];
export type OpenedCase = components['schemas']['OpenedCase'];
export type OrderDto = components['schemas']['OrderDto'];
export type OverrideDto = components['schemas']['OverrideDto'];
export type OverrideView = components['schemas']['OverrideView'];
export type Part = components['schemas']['Part'];
export type PartialTransfer = components['schemas']['PartialTransfer'];
export type PartialTransferDto = components['schemas']['PartialTransferDto'];
export type Person = components['schemas']['Person'];
export type PersonDto = components['schemas']['PersonDto'];
export type PetitionerDto = components['schemas']['PetitionerDto'];
export type PetitionerQueryDto = components['schemas']['PetitionerQueryDto'];
export type PlacedRegion = components['schemas']['PlacedRegion'];
export type PlanCount = components['schemas']['PlanCount'];
export type PlanDetails = components['schemas']['PlanDetails'];
export type PlanLine = components['schemas']['PlanLine'];
export type PlanView = components['schemas']['PlanView'];
export type PollingView = components['schemas']['PollingView'];
export type PostingDto = components['schemas']['PostingDto'];
export type PrintBatchDto = components['schemas']['PrintBatchDto'];
export type PrintedAnchor = components['schemas']['PrintedAnchor'];
export type PriorPetitionDto = components['schemas']['PriorPetitionDto'];
export type ProofEvidenceDto = components['schemas']['ProofEvidenceDto'];
export type ProofLineDto = components['schemas']['ProofLineDto'];
export type PublicRegisterDto = components['schemas']['PublicRegisterDto'];
export type PublicRegisteredDto = components['schemas']['PublicRegisteredDto'];
export type PublishDraftDto = components['schemas']['PublishDraftDto'];
export type QueueCount = components['schemas']['QueueCount'];
export type Queues = components['schemas']['Queues'];
export type Rate = components['schemas']['Rate'];
export type RatingDto = components['schemas']['RatingDto'];
export type Readiness = components['schemas']['Readiness'];
export type Ready = components['schemas']['Ready'];
export type ReasonDto = components['schemas']['ReasonDto'];
export type ReassignmentDto = components['schemas']['ReassignmentDto'];
export type Recipient = components['schemas']['Recipient'];
export type Recusal = components['schemas']['Recusal'];
export type RecusalDecisionDto = components['schemas']['RecusalDecisionDto'];
export type RecusalDto = components['schemas']['RecusalDto'];
export type RedactionDraftDto = components['schemas']['RedactionDraftDto'];
export type RedactionDto = components['schemas']['RedactionDto'];
export type RedactionSuggestionDto = components['schemas']['RedactionSuggestionDto'];
export type Refusal = components['schemas']['Refusal'];
export type Region = components['schemas']['Region'];
export type RegisterDto = components['schemas']['RegisterDto'];
export type ReopenDto = components['schemas']['ReopenDto'];
export type ReplacementDto = components['schemas']['ReplacementDto'];
export type ReplyDraftView = components['schemas']['ReplyDraftView'];
export type ReplyDto = components['schemas']['ReplyDto'];
export type ReplyPoint = components['schemas']['ReplyPoint'];
export type ReplyPointDto = components['schemas']['ReplyPointDto'];
export type ReportNews = components['schemas']['ReportNews'];
export type ReportPeriod = components['schemas']['ReportPeriod'];
export type Respondent = components['schemas']['Respondent'];
export type RespondentDto = components['schemas']['RespondentDto'];
export type RespondentsDto = components['schemas']['RespondentsDto'];
export type RetentionDecisionDto = components['schemas']['RetentionDecisionDto'];
export type ReturnReplyDraftDto = components['schemas']['ReturnReplyDraftDto'];
export type ReviewedMatter = components['schemas']['ReviewedMatter'];
export type ReviewRequestDto = components['schemas']['ReviewRequestDto'];
export type RouteDispute = components['schemas']['RouteDispute'];
export type RouteDisputeDecisionDto = components['schemas']['RouteDisputeDecisionDto'];
export type RouteDisputeDto = components['schemas']['RouteDisputeDto'];
export type RowClock = components['schemas']['RowClock'];
export type RowClocks = components['schemas']['RowClocks'];
export type RowObligation = components['schemas']['RowObligation'];
export type SavedDraftDto = components['schemas']['SavedDraftDto'];
export type SavedFilter = components['schemas']['SavedFilter'];
export type SavedFilterDto = components['schemas']['SavedFilterDto'];
export type SaveDraftDto = components['schemas']['SaveDraftDto'];
export type SavedViewDto = components['schemas']['SavedViewDto'];
export type SavedViewItem = components['schemas']['SavedViewItem'];
export type SaveFormDto = components['schemas']['SaveFormDto'];
export type SaveReplyDraftDto = components['schemas']['SaveReplyDraftDto'];
export type ScheduleState = components['schemas']['ScheduleState'];
export type SeatDto = components['schemas']['SeatDto'];
export type SeatView = components['schemas']['SeatView'];
export type SeenFormDto = components['schemas']['SeenFormDto'];
export type SendBackDto = components['schemas']['SendBackDto'];
export type Sentence = components['schemas']['Sentence'];
export type SentenceDto = components['schemas']['SentenceDto'];
export type SessionView = components['schemas']['SessionView'];
export type Severity = components['schemas']['Severity'];
export type Severity2 = components['schemas']['Severity2'];
export type SeverityReasonDto = components['schemas']['SeverityReasonDto'];
export type Shown = components['schemas']['Shown'];
export type Side = components['schemas']['Side'];
export type SignInDto = components['schemas']['SignInDto'];
export type SimilarCaseDto = components['schemas']['SimilarCaseDto'];
export type SimilarCasesDto = components['schemas']['SimilarCasesDto'];
export type SimilarQueryDto = components['schemas']['SimilarQueryDto'];
export type SiteVisit = components['schemas']['SiteVisit'];
export type SiteVisitDto = components['schemas']['SiteVisitDto'];
export type SmsReportDto = components['schemas']['SmsReportDto'];
export type SpanView = components['schemas']['SpanView'];
export type StaffChangeDto = components['schemas']['StaffChangeDto'];
export type StaffRecord = components['schemas']['StaffRecord'];
export type StaffView = components['schemas']['StaffView'];
export type StageDaysDto = components['schemas']['StageDaysDto'];
export type StartVerificationDto = components['schemas']['StartVerificationDto'];
export type Statistics = components['schemas']['Statistics'];
export type StatusDto = components['schemas']['StatusDto'];
export type StatusEventDto = components['schemas']['StatusEventDto'];
export type StatusFollowUpDto = components['schemas']['StatusFollowUpDto'];
export type StatusNoticeDto = components['schemas']['StatusNoticeDto'];
export type StatusPointDto = components['schemas']['StatusPointDto'];
export type StuckView = components['schemas']['StuckView'];
export type SubmitReplyDraftDto = components['schemas']['SubmitReplyDraftDto'];
export type SuggestedCodeDto = components['schemas']['SuggestedCodeDto'];
export type SuggestionQueryDto = components['schemas']['SuggestionQueryDto'];
export type SuggestionsDto = components['schemas']['SuggestionsDto'];
export type Supervision = components['schemas']['Supervision'];
export type SupervisionAnswerDto = components['schemas']['SupervisionAnswerDto'];
export type SupervisionDto = components['schemas']['SupervisionDto'];
export type SupplementDto = components['schemas']['SupplementDto'];
export type SupplementFieldsDto = components['schemas']['SupplementFieldsDto'];
export type Suspension = components['schemas']['Suspension'];
export type SuspensionDto = components['schemas']['SuspensionDto'];
export type TagDto = components['schemas']['TagDto'];
export type Tags = components['schemas']['Tags'];
export type TagWordDto = components['schemas']['TagWordDto'];
export type Tally = components['schemas']['Tally'];
export type TaxonomyCode = components['schemas']['TaxonomyCode'];
export type TaxonomyView = components['schemas']['TaxonomyView'];
export type Term = components['schemas']['Term'];
export type TimelineEntry = components['schemas']['TimelineEntry'];
export type ToldAs = components['schemas']['ToldAs'];
export type ToldChange = components['schemas']['ToldChange'];
export type ToldClock = components['schemas']['ToldClock'];
export type ToldOverride = components['schemas']['ToldOverride'];
export type ToldPause = components['schemas']['ToldPause'];
export type ToldRule = components['schemas']['ToldRule'];
export type TownFigures = components['schemas']['TownFigures'];
export type TownRow = components['schemas']['TownRow'];
export type TownShown = components['schemas']['TownShown'];
export type TrailItem = components['schemas']['TrailItem'];
export type TrailPage = components['schemas']['TrailPage'];
export type TransferDto = components['schemas']['TransferDto'];
export type UpholdDto = components['schemas']['UpholdDto'];
export type UrgentReport = components['schemas']['UrgentReport'];
export type UrgentReportDto = components['schemas']['UrgentReportDto'];
export type UrgentReportReference = components['schemas']['UrgentReportReference'];
export type VaultContents = components['schemas']['VaultContents'];
export type VecDecisionDto = components['schemas']['VecDecisionDto'];
export type VecRelay = components['schemas']['VecRelay'];
export type VecRelayDto = components['schemas']['VecRelayDto'];
export type VillageFlagChange = components['schemas']['VillageFlagChange'];
export type VillageFlagDto = components['schemas']['VillageFlagDto'];
export type VillageNumbersDto = components['schemas']['VillageNumbersDto'];
export type VillageProfileRow = components['schemas']['VillageProfileRow'];
export type Visibility = components['schemas']['Visibility'];
export type VisitorCopyDto = components['schemas']['VisitorCopyDto'];
export type VoiceDto = components['schemas']['VoiceDto'];
export type Waiver = components['schemas']['Waiver'];
export type WaiverDto = components['schemas']['WaiverDto'];
export type WebhookDelivery = components['schemas']['WebhookDelivery'];
export type WebhookView = components['schemas']['WebhookView'];
export type Withdrawal = components['schemas']['Withdrawal'];
export type WithdrawalDto = components['schemas']['WithdrawalDto'];
export type WithdrawDto = components['schemas']['WithdrawDto'];
export type WithdrawFormDto = components['schemas']['WithdrawFormDto'];
export type WrittenPartDto = components['schemas']['WrittenPartDto'];
export type YearChange = components['schemas']['YearChange'];
export type $defs = Record<string, never>;
export interface operations {
    AlertsController_page: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertPage"];
                };
            };
        };
    };
    AlertsController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                alertId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        readAt: string;
                    };
                };
            };
        };
    };
    ApiTokensController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ApiToken"][];
                    };
                };
            };
        };
    };
    ApiTokensController_issue: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewApiTokenDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiToken"] & {
                        token: string;
                    };
                };
            };
        };
    };
    ApiTokensController_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    AuditController_page: {
        parameters: {
            query?: {
                action?: string;
                actor?: string;
                caseNumber?: string;
                cursor?: string;
                day?: string;
                from?: string;
                limit?: number;
                subject?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrailPage"];
                };
            };
        };
    };
    AuditController_list: {
        parameters: {
            query?: {
                day?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Anchor"][];
                    };
                };
            };
        };
    };
    CalendarController_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarState"];
                };
            };
        };
    };
    CalendarController_load: {
        parameters: {
            query?: {
                dryRun?: boolean;
                note?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HolidayFileDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HolidayLoadView"];
                };
            };
        };
    };
    CasesController_page: {
        parameters: {
            query?: {
                assignedTo?: string;
                channel?: "CALL" | "LETTER" | "VISIT" | "ONLINE" | "TRANSFER_IN" | "LOOKBACK" | "ONSITE";
                code?: string;
                cursor?: string;
                figure?: "open.placed" | "open.without_stage" | "open.without_town" | "open.closed" | "age.d3" | "age.d7" | "age.d15" | "age.d30" | "age.more" | "age.closed" | "kind.complaint" | "kind.other" | "repeat.first" | "repeat.repeat" | "told.in_time" | "told.late" | "told.running" | "told.cancelled" | "told.not_owed" | "replied.in_time" | "replied.late" | "replied.running" | "replied.cancelled" | "replied.not_owed" | "contacted.in_time" | "contacted.late" | "contacted.running" | "contacted.cancelled" | "contacted.not_owed" | "rated.satisfied" | "rated.basically" | "rated.dissatisfied" | "rated.said_nothing" | "rated.unreached" | "rated.waiting" | "rated.not_owed" | "rated.not_replied" | "solved.resolved" | "solved.unresolved" | "solved.said_nothing" | "solved.unreached" | "solved.waiting" | "solved.not_owed" | "solved.not_replied" | "explained.explained" | "explained.not_explained" | "explained.not_owed" | "explained.not_yet" | "published.explained" | "published.not_explained" | "published.not_owed" | "published.not_yet" | "found.substantiated" | "found.partly" | "found.not_substantiated" | "found.undecided" | "ended.once" | "ended.reopened" | "ended.not_ended" | "open.all" | "repeat.all" | "told.due" | "replied.due" | "contacted.due" | "rated.content" | "rated.evaluated" | "rated.reached" | "rated.invited" | "solved.reached" | "explained.owed" | "published.owed" | "found.some" | "found.decided" | "ended.all";
                ids?: string[];
                limit?: number;
                mine?: boolean;
                overdue?: boolean;
                q?: string;
                receivedFrom?: string;
                receivedTo?: string;
                severity?: number;
                sort?: "-receivedAt" | "receivedAt" | "-severity" | "dueAt";
                stage?: "S1" | "S2" | "S3" | "S4" | "S5" | "S6" | "S7" | "S8" | "S9";
                state?: "registered" | "routed" | "verifying" | "correcting" | "explaining" | "replied" | "reviewing" | "closed";
                supervised?: boolean;
                tag?: string;
                townCode?: string;
                view?: "to_triage" | "mine" | "not_taken" | "due_today" | "overdue" | "waiting_approval" | "not_told" | "returned" | "conflicts" | "supervision";
                villageCode?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CasePage"];
                };
            };
        };
    };
    RegisterController_register: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body answer the same case. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"] & {
                        advice: components["schemas"]["Refusal"][];
                        queryCode: string | null;
                    };
                };
            };
        };
    };
    CasesController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
        };
    };
    CorrectionController_order: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Action"];
                };
            };
        };
    };
    CorrectionController_check: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                actionId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Action"];
                };
            };
        };
    };
    CorrectionController_complete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                actionId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompletionDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Action"];
                };
            };
        };
    };
    CorrectionController_replace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                actionId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplacementDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Action"];
                };
            };
        };
    };
    RoutingRecordsController_takeOver: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                assignmentId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assignment"];
                };
            };
        };
    };
    ExplanationController_callBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CallBackDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallBack"];
                };
            };
        };
    };
    ClockExplanationController_explain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clockId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ToldClock"];
                };
            };
        };
    };
    IntakeRecordsController_reissueCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        queryCode: string;
                    };
                };
            };
        };
    };
    CorrectionController_speak: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConcurrenceDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Concurrence"];
                };
            };
        };
    };
    IntakeRecordsController_setLevel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfidentialityDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConfidentialityChange"];
                };
            };
        };
    };
    RetentionController_copy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VisitorCopyDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string | components["schemas"]["DataCopy"];
                };
            };
        };
    };
    NoticesController_attempt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                deliveryId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AttemptDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryAttempt"];
                };
            };
        };
    };
    NoticesController_handle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dispatchId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandlingDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    CaseEvidenceController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["EvidenceView"][];
                    };
                };
            };
        };
    };
    CaseEvidenceController_add: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and file name answer the same piece of evidence. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                    note?: string;
                    /** @enum {string} */
                    sort?: "evidence" | "scan" | "recording" | "photo";
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceView"];
                };
            };
        };
    };
    CaseEvidenceController_open: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                evidenceId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    CaseEvidenceController_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                evidenceId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    CaseEvidenceController_openFor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                evidenceId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ExplanationController_explain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExplanationDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Explanation"];
                };
            };
        };
    };
    ExplanationController_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                explanationId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PostingDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Explanation"];
                };
            };
        };
    };
    EscalationController_extend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtensionDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Extension"];
                };
            };
        };
    };
    EscalationController_decideExtension: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                extensionId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Extension"];
                };
            };
        };
    };
    VerificationController_finding: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FindingDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Finding"];
                };
            };
        };
    };
    VerificationController_submission: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FindingsSubmissionDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingsSubmission"];
                };
            };
        };
    };
    ExplanationController_answerFollowUp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                followUpId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FollowUpAnswerDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUp"];
                };
            };
        };
    };
    FormsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormListDto"];
                };
            };
        };
    };
    FormsController_draft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftFormDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormDto"];
                };
            };
        };
    };
    FormsController_save: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                formId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveFormDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormDto"];
                };
            };
        };
    };
    FormsController_approve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                formId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SeenFormDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormDto"];
                };
            };
        };
    };
    FormsController_html: {
        parameters: {
            query?: {
                lang?: "zh" | "en";
                size?: "A3" | "A4" | "A5" | "SLIP_80";
            };
            header?: never;
            path: {
                formId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
    FormsController_issue: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                formId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SeenFormDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormDto"];
                };
            };
        };
    };
    FormsController_pdf: {
        parameters: {
            query?: {
                lang?: "zh" | "en";
                size?: "A3" | "A4" | "A5" | "SLIP_80";
            };
            header?: never;
            path: {
                formId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    FormsController_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                formId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawFormDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormDto"];
                };
            };
        };
    };
    IntakeRecordsController_readIdentity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VaultContents"];
                };
            };
        };
    };
    IntakeRecordsController_identityReadings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["IdentityReadingDto"][];
                    };
                };
            };
        };
    };
    IntakeRecordsController_ask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InformationRequestDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InformationRequest"];
                };
            };
        };
    };
    IntakeRecordsController_answerRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                requestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InformationAnswerDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
        };
    };
    CaseLinksController_of: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkedCasesDto"];
                };
            };
        };
    };
    CaseLinksController_link: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkedCasesDto"];
                };
            };
        };
    };
    IntakeRecordsController_note: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoteDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        at: string;
                        byId: string;
                        caseId: string;
                        id: string;
                        /** @enum {string} */
                        kind: "citizen_information" | "contact" | "first_contact" | "internal" | "plan" | "supplement" | "urging";
                        newDate: string | null;
                        text: string | null;
                    };
                };
            };
        };
    };
    NoticesController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeDto"][];
                };
            };
        };
    };
    RoutingRecordsController_partialTransfer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PartialTransferDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartialTransfer"];
                };
            };
        };
    };
    PapersController_print: {
        parameters: {
            query?: {
                sheet?: "file" | "hand-over";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
    NoticesController_proof: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProofLineDto"][];
                };
            };
        };
    };
    RoutingRecordsController_reassign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReassignmentDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
        };
    };
    RoutingRecordsController_recuse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecusalDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        caseId: string;
                        comment: string | null;
                        decidedAt: string | null;
                        decidedById: string | null;
                        dueAt: string;
                        groupId: string | null;
                        id: string;
                        isGranted: boolean | null;
                        named: string | null;
                        reason: string | null;
                        requestedAt: string;
                        requestedById: string;
                        staffId: string | null;
                    };
                };
            };
        };
    };
    RoutingRecordsController_decideRecusal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                recusalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecusalDecisionDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recusal"];
                };
            };
        };
    };
    IntakeRecordsController_draftRedaction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RedactionDraftDto"];
                };
            };
        };
    };
    IntakeRecordsController_redact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RedactionDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        redactedText: string;
                    };
                };
            };
        };
    };
    ReplyDraftsController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplyDraftView"];
                };
            };
        };
    };
    ReplyDraftsController_save: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveReplyDraftDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplyDraftView"];
                };
            };
        };
    };
    ReplyDraftsController_return: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnReplyDraftDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplyDraftView"];
                };
            };
        };
    };
    ReplyDraftsController_submit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitReplyDraftDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplyDraftView"];
                };
            };
        };
    };
    IntakeRecordsController_addRespondents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RespondentsDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Respondent"][];
                    };
                };
            };
        };
    };
    RoutingRecordsController_dispute: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RouteDisputeDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        caseId: string;
                        decidedAt: string | null;
                        decidedById: string | null;
                        decision: string | null;
                        groupId: string;
                        id: string;
                        isUpheld: boolean | null;
                        proposedGroupId: string | null;
                        raisedAt: string;
                        raisedById: string;
                        reasons: string | null;
                    };
                };
            };
        };
    };
    RoutingRecordsController_decideDispute: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                disputeId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RouteDisputeDecisionDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RouteDispute"];
                };
            };
        };
    };
    VerificationController_siteVisit: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body answer the same visit. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SiteVisitDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SiteVisit"];
                };
            };
        };
    };
    RoutingStepsController_accept: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
        };
    };
    IntakeStepsController_answer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
        };
    };
    VerificationController_clear: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClearDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
        };
    };
    ExplanationController_close: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
        };
    };
    VerificationController_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
        };
    };
    IntakeStepsController_decline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclineDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
        };
    };
    CorrectionController_finish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FinishCorrectionDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
        };
    };
    IntakeStepsController_merge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
        };
    };
    ReviewController_reopen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReopenDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
        };
    };
    ExplanationController_reply: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplyDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
        };
    };
    ReviewController_requestRecheck: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewRequestDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
        };
    };
    ReviewController_requestReview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewRequestDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
        };
    };
    ReviewController_sendBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendBackDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
        };
    };
    VerificationController_start: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartVerificationDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
        };
    };
    RoutingStepsController_transfer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransferDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
        };
    };
    ReviewController_uphold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpholdDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
        };
    };
    IntakeStepsController_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
        };
    };
    EscalationController_supervise: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SupervisionDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Supervision"];
                };
            };
        };
    };
    EscalationController_answer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                supervisionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SupervisionAnswerDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Supervision"];
                };
            };
        };
    };
    IntakeRecordsController_supplement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SupplementDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
        };
    };
    EscalationController_suspend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SuspensionDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Suspension"];
                };
            };
        };
    };
    EscalationController_decideSuspension: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                suspensionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Suspension"];
                };
            };
        };
    };
    EscalationController_resume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                suspensionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Suspension"];
                };
            };
        };
    };
    TagsController_add: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TagDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseTags"];
                };
            };
        };
    };
    TagsController_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                tag: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseTags"];
                };
            };
        };
    };
    CasesController_timeline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelineEntry"][];
                };
            };
        };
    };
    EscalationController_report: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UrgentReportDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UrgentReport"];
                };
            };
        };
    };
    RelaysController_relay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VecRelayDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VecRelay"] & {
                        isLate: boolean;
                    };
                };
            };
        };
    };
    RelaysController_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                relayId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VecDecisionDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VecRelay"];
                };
            };
        };
    };
    IntakeRecordsController_waive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WaiverDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Waiver"];
                };
            };
        };
    };
    RelaysController_requestWithdrawal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawalDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Withdrawal"];
                };
            };
        };
    };
    RelaysController_refuseWithdrawal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                withdrawalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Withdrawal"];
                };
            };
        };
    };
    PapersController_export: {
        parameters: {
            query?: {
                assignedTo?: string;
                channel?: "CALL" | "LETTER" | "VISIT" | "ONLINE" | "TRANSFER_IN" | "LOOKBACK" | "ONSITE";
                code?: string;
                figure?: "open.placed" | "open.without_stage" | "open.without_town" | "open.closed" | "age.d3" | "age.d7" | "age.d15" | "age.d30" | "age.more" | "age.closed" | "kind.complaint" | "kind.other" | "repeat.first" | "repeat.repeat" | "told.in_time" | "told.late" | "told.running" | "told.cancelled" | "told.not_owed" | "replied.in_time" | "replied.late" | "replied.running" | "replied.cancelled" | "replied.not_owed" | "contacted.in_time" | "contacted.late" | "contacted.running" | "contacted.cancelled" | "contacted.not_owed" | "rated.satisfied" | "rated.basically" | "rated.dissatisfied" | "rated.said_nothing" | "rated.unreached" | "rated.waiting" | "rated.not_owed" | "rated.not_replied" | "solved.resolved" | "solved.unresolved" | "solved.said_nothing" | "solved.unreached" | "solved.waiting" | "solved.not_owed" | "solved.not_replied" | "explained.explained" | "explained.not_explained" | "explained.not_owed" | "explained.not_yet" | "published.explained" | "published.not_explained" | "published.not_owed" | "published.not_yet" | "found.substantiated" | "found.partly" | "found.not_substantiated" | "found.undecided" | "ended.once" | "ended.reopened" | "ended.not_ended" | "open.all" | "repeat.all" | "told.due" | "replied.due" | "contacted.due" | "rated.content" | "rated.evaluated" | "rated.reached" | "rated.invited" | "solved.reached" | "explained.owed" | "published.owed" | "found.some" | "found.decided" | "ended.all";
                mine?: boolean;
                overdue?: boolean;
                q?: string;
                receivedFrom?: string;
                receivedTo?: string;
                severity?: number;
                sort?: "-receivedAt" | "receivedAt" | "-severity" | "dueAt";
                stage?: "S1" | "S2" | "S3" | "S4" | "S5" | "S6" | "S7" | "S8" | "S9";
                state?: "registered" | "routed" | "verifying" | "correcting" | "explaining" | "replied" | "reviewing" | "closed";
                supervised?: boolean;
                tag?: string;
                townCode?: string;
                view?: "to_triage" | "mine" | "not_taken" | "due_today" | "overdue" | "waiting_approval" | "not_told" | "returned" | "conflicts" | "supervision";
                villageCode?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    ChangesController_listen: {
        parameters: {
            query?: never;
            header: {
                "last-event-id": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    DeclarationsController_list: {
        parameters: {
            query?: {
                staffId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DeclarationView"][];
                    };
                };
            };
        };
    };
    DeclarationsController_declare: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclarationDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeclarationView"];
                };
            };
        };
    };
    DeclarationsController_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeclarationView"];
                };
            };
        };
    };
    DeclarationsController_strike: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeclarationView"];
                };
            };
        };
    };
    DeliveryListController_list: {
        parameters: {
            query: {
                list: "by-hand" | "stranded" | "not-told";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryRowDto"][];
                };
            };
        };
    };
    DeskController_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskView"];
                };
            };
        };
    };
    DutyController_view: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DutyView"];
                };
            };
        };
    };
    DutyController_redrive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                deadlineId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ElectionsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        currentId: string | null;
                        items: components["schemas"]["ElectionView"][];
                    };
                };
            };
        };
    };
    ElectionsController_found: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewElectionDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ElectionRow"];
                };
            };
        };
    };
    OverridesController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OverrideView"][];
                    };
                };
            };
        };
    };
    OverridesController_set: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OverrideDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverrideView"];
                };
            };
        };
    };
    OverridesController_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                overrideId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverrideView"];
                };
            };
        };
    };
    MovesController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CalendarMoveRow"][];
                    };
                };
            };
        };
    };
    MovesController_move: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MoveReport"] & {
                        move: components["schemas"]["CalendarMoveRow"] | null;
                    };
                };
            };
        };
    };
    ElectionsController_number: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                villageCode: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VillageNumbersDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VillageProfileRow"];
                };
            };
        };
    };
    ElectionsController_flags: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                villageCode: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["VillageFlagChange"][];
                    };
                };
            };
        };
    };
    ElectionsController_flag: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                villageCode: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VillageFlagDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VillageProfileRow"];
                };
            };
        };
    };
    AlertsController_acknowledge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                escalationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcknowledgementDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
        };
    };
    FormBatchesController_ask: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PrintBatchDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormBatchDto"];
                };
            };
        };
    };
    FormBatchesController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                batchId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormBatchDto"];
                };
            };
        };
    };
    FormBatchesController_pdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                batchId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    GroupsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Group"][];
                    };
                };
            };
        };
    };
    GroupsController_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewGroupDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Group"];
                };
            };
        };
    };
    GroupsController_seats: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SeatView"][];
                    };
                };
            };
        };
    };
    GroupsController_addSeat: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SeatDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeatView"];
                };
            };
        };
    };
    GroupsController_removeSeat: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                memberId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeatView"];
                };
            };
        };
    };
    GuidanceController_search: {
        parameters: {
            query?: {
                code?: string;
                q?: string;
                stage?: "S1" | "S2" | "S3" | "S4" | "S5" | "S6" | "S7" | "S8" | "S9";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticlesDto"];
                };
            };
        };
    };
    GuidanceDraftsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DraftView"][];
                    };
                };
            };
        };
    };
    GuidanceDraftsController_save: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GuidanceDraftDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
        };
    };
    GuidanceDraftsController_drop: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    GuidanceDraftsController_publish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishDraftDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleDto"];
                };
            };
        };
    };
    GuidanceController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleDto"];
                };
            };
        };
    };
    GuidanceController_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ArticleVersion"][];
                    };
                };
            };
        };
    };
    GuidanceController_answering: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskGuidanceDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnsweringArticlesDto"];
                };
            };
        };
    };
    HotspotsController_page: {
        parameters: {
            query?: {
                cursor?: string;
                decided?: boolean;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HotspotPage"];
                };
            };
        };
    };
    HotspotsController_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HotspotDecisionDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HotspotView"];
                };
            };
        };
    };
    FormDraftsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftListDto"];
                };
            };
        };
    };
    FormDraftsController_save: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveDraftDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedDraftDto"];
                };
            };
        };
    };
    FormDraftsController_discard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    FormDraftsController_take: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HeldDraftDto"];
                };
            };
        };
    };
    DeskQuestionsController_petitioner: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PetitionerQueryDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PetitionerDto"];
                };
            };
        };
    };
    DeskQuestionsController_similar: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SimilarQueryDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SimilarCasesDto"];
                };
            };
        };
    };
    DeskQuestionsController_suggest: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SuggestionQueryDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuggestionsDto"];
                };
            };
        };
    };
    JobsController_dead: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DeadJob"][];
                    };
                };
            };
        };
    };
    JobsController_redrive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    JobsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ScheduleState"][];
                    };
                };
            };
        };
    };
    LookbackController_page: {
        parameters: {
            query?: {
                archive?: "pass" | "fail" | "n_a";
                cursor?: string;
                limit?: number;
                open?: boolean;
                overdue?: boolean;
                procedure?: "pass" | "fail" | "n_a";
                publicVoice?: "pass" | "fail" | "n_a";
                stage?: "S1" | "S2" | "S3" | "S4" | "S5" | "S6" | "S7" | "S8" | "S9";
                town?: string;
                village?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LookBackPage"];
                };
            };
        };
    };
    LookbackController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LookBackView"];
                };
            };
        };
    };
    LookbackController_fill: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FillingDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Filling"];
                };
            };
        };
    };
    KeysController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["KeyView"][];
                    };
                };
            };
        };
    };
    KeysController_issue: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssueKeyDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        apiKey: string;
                        key: components["schemas"]["KeyView"];
                    };
                };
            };
        };
    };
    KeysController_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    CitizenController_register: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body answer the same case. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublicRegisterDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicRegisteredDto"];
                };
            };
            /** @description Too many from this address: `registration.too-many`; Retry-After in seconds. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    CopyController_copy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CopyDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string | components["schemas"]["DataCopy"];
                };
            };
            /** @description Number, code and proof do not match: `status.not-found`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Too many tries from this address: `status.too-many-tries`; Retry-After in seconds. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    OpenFiguresController_json: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The last twelve whole months. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    OpenFiguresController_csv: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    CitizenActsController_inform: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and text are taken once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InformationDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatusDto"];
                };
            };
            /** @description Number and code do not match: `status.not-found`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The state of the case does not allow it; `code` says why. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Too many tries from this address: `status.too-many-tries`; Retry-After in seconds. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    CitizenActsController_rate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RatingDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatusDto"];
                };
            };
            /** @description Number and code do not match: `status.not-found`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The state of the case does not allow it; `code` says why. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Too many tries from this address: `status.too-many-tries`; Retry-After in seconds. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    CitizenActsController_recuse: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CitizenRecusalDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatusDto"];
                };
            };
            /** @description Number and code do not match: `status.not-found`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The state of the case does not allow it; `code` says why. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Too many tries from this address: `status.too-many-tries`; Retry-After in seconds. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    CitizenActsController_review: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CitizenReviewDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatusDto"];
                };
            };
            /** @description Number and code do not match: `status.not-found`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The state of the case does not allow it; `code` says why. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Too many tries from this address: `status.too-many-tries`; Retry-After in seconds. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    SmsReportsController_take: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SmsReportDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed, or too old: `sms-report.not-signed`. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    CitizenController_status: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CredentialsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatusDto"];
                };
            };
            /** @description Number and code do not match: `status.not-found`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Too many tries from this address: `status.too-many-tries`; Retry-After in seconds. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    CitizenActsController_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CitizenWithdrawalDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatusDto"];
                };
            };
            /** @description Number and code do not match: `status.not-found`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The state of the case does not allow it; `code` says why. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Too many tries from this address: `status.too-many-tries`; Retry-After in seconds. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    QueuesController_read: {
        parameters: {
            query?: {
                mine?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Queues"];
                };
            };
        };
    };
    BulkController_act: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkResult"];
                };
            };
        };
    };
    QueuesController_choose: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ColumnsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        columns: ("category" | "channel" | "coHandler" | "desk" | "excerpt" | "lead" | "place" | "receivedAt" | "severity" | "stage" | "state" | "supervision" | "tags")[];
                    };
                };
            };
        };
    };
    RegionsController_list: {
        parameters: {
            query?: {
                level?: "district" | "town" | "village";
                parent?: string;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PlacedRegion"][];
                    };
                };
            };
        };
    };
    ReportsController_daily: {
        parameters: {
            query?: {
                format?: "json" | "text";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string | components["schemas"]["DailyReport"];
                };
            };
        };
    };
    ReportsController_messages: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ReportNews"][];
                    };
                };
            };
        };
    };
    RetentionController_due: {
        parameters: {
            query: {
                electionId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        cases: number;
                        due: {
                            identity: number;
                            recording: number;
                            scan: number;
                        };
                        electionId: string;
                        later: number;
                        leftOut: {
                            open: number;
                            "parent-open": number;
                        };
                    };
                };
            };
        };
    };
    RetentionController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PlanView"][];
                    };
                };
            };
        };
    };
    RetentionController_propose: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ElectionDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanView"];
                };
            };
        };
    };
    RetentionController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanDetails"];
                };
            };
        };
    };
    RetentionController_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetentionDecisionDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanView"];
                };
            };
        };
    };
    SavedViewsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SavedViewItem"][];
                    };
                };
            };
        };
    };
    SavedViewsController_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SavedViewDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedViewItem"];
                };
            };
        };
    };
    SavedViewsController_replace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SavedViewDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedViewItem"];
                };
            };
        };
    };
    SavedViewsController_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    SessionController_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
        };
    };
    SessionController_signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
        };
    };
    SessionController_signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    SessionController_enterCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
        };
    };
    SessionController_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmationDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
        };
    };
    SessionController_changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePasswordDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    SecondFactorController_state: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        recoveryCodesLeft: number;
                        since: string | null;
                    };
                };
            };
        };
    };
    SecondFactorController_complete: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        recoveryCodes: string[];
                    };
                };
            };
        };
    };
    SecondFactorController_begin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        address: string;
                        secret: string;
                    };
                };
            };
        };
    };
    SecondFactorController_renew: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        recoveryCodes: string[];
                    };
                };
            };
        };
    };
    SessionsController_read: {
        parameters: {
            query?: {
                staffId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ListedSession"][];
                    };
                };
            };
        };
    };
    SessionsController_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    StaffController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["StaffView"][];
                    };
                };
            };
        };
    };
    StaffController_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewStaffDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffView"];
                };
            };
        };
    };
    StaffController_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StaffChangeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffView"];
                };
            };
        };
    };
    StaffController_setAbsence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AbsenceDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffView"];
                };
            };
        };
    };
    StaffController_setDeputy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeputyDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffView"];
                };
            };
        };
    };
    AccountResetsController_setFirstPassword: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FirstPasswordDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    AccountResetsController_resetSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    StatisticsController_district: {
        parameters: {
            query?: {
                receivedFrom?: string;
                receivedTo?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Statistics"];
                };
            };
        };
    };
    StatisticsController_town: {
        parameters: {
            query?: {
                receivedFrom?: string;
                receivedTo?: string;
                townCode?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Statistics"];
                };
            };
        };
    };
    TagsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tags"];
                };
            };
        };
    };
    TagsController_addWord: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TagWordDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        word: string;
                    };
                };
            };
        };
    };
    TagsController_withdrawWord: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                word: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    TaxonomyController_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaxonomyView"];
                };
            };
        };
    };
    WebhooksController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["WebhookView"][];
                    };
                };
            };
        };
    };
    WebhooksController_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddWebhookDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        secret: string;
                        webhook: components["schemas"]["WebhookView"];
                    };
                };
            };
        };
    };
    WebhooksController_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    WebhooksController_log: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["WebhookDelivery"][];
                    };
                };
            };
        };
    };
    WebhooksController_resume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    WebhooksController_replay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Open311Controller_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                resource: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A bare array in JSON; the specification’s element in XML. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Open311Controller_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                resource: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Open311Controller_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                resource: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As the list; a service definition is one object. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
