package org.throughline.command.support;

import org.throughline.command.decision.Request;
import org.throughline.edge.ErrorCode;
import org.throughline.edge.Problem;

/** A case id carries its child, {@code <childId>.<uuid>}: from {@code /v1/cases/{caseId}} alone the stream is found. */
final class CaseIds {

    private CaseIds() {}

    static String of(String childId, Request request) {
        return childId + "." + request.newId("case");
    }

    static String child(String caseId) {
        int dot = caseId.lastIndexOf('.');
        if (dot < 1) {
            throw Problem.of(ErrorCode.NOT_FOUND, ErrorCode.NOT_FOUND.title()).thrown();
        }
        return caseId.substring(0, dot);
    }
}
