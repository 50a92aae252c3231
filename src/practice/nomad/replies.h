// SPDX-License-Identifier: MIT
#pragma once

#include "practice/nomad/generation.h"
#include "practice/nomad/json.h"
#include "practice/replies.h" // Refusal, q(), s()

#include <string>
#include <vector>

namespace slipway::practice::nomad {

using practice::Refusal;

/// Two blanks of indentation, members that are null left out: most answers (NOMAD contract 0.2).
Response answer(const Json &value, int status = 200);
/// The same with its nulls: users/me.
Response answerWithNulls(const Json &value);
/// One line without blanks: what does not come from the API's own models.
Response answerCompact(const Json &value, int status = 200);
/// One line, chunked, with nulls: POST /uploads and PUT …/raw/… with the exact Accept.
Response oneLine(const Json &value);
/// The text for whoever does not accept exactly `application/json` (NOMAD contract 4.2).
Response thanks(const std::string &guiUrl);

/// `{"detail":"…"}` in one line.
Response detail(int status, const std::string &text);
/// The same as a 307 without a body.
Response redirectTo(const std::string &location);
/// No permission: 401 in generation 1, 403 in generation 2, with the same text.
Response noPermission(Generation generation, const std::string &text);
/// Who called is not known: 401 with the text of the generation (NOMAD contract 2.6).
Response authenticationNeeded(Generation generation);
/// Generation 1's answer to an exception nobody expected: 500 with an object as detail.
Response unexpected(const std::string &exceptionClass, const std::string &exception);
/// What the proxy in front of the server says: a small HTML page (413, 502, …).
Response proxyPage(int status);

/// One complaint of a 422, with its words in both generations (pydantic 1 and 2).
struct Problem
{
    std::vector<Json> place; ///< `loc`
    std::string message;
    std::string type;
    Json context; ///< `ctx`; null: none
    std::string messageTwo;
    std::string typeTwo; ///< empty: generation 2 gives `loc` and `msg` only, as the edit handler does
    Json input;
    Json contextTwo;
};

namespace problem {

Problem missing(std::vector<Json> place, Json input = {});
Problem notInteger(std::vector<Json> place, const std::string &given);
Problem notBoolean(std::vector<Json> place, const std::string &given);
Problem notText(std::vector<Json> place, const QJsonValue &given);
Problem notObject(std::vector<Json> place, const QJsonValue &given);
Problem notList(std::vector<Json> place, const QJsonValue &given);
Problem notOneOf(std::vector<Json> place, const std::vector<std::string> &permitted,
                 const std::string &given);
Problem notGreater(std::vector<Json> place, std::int64_t limit, const std::string &given);
Problem tooGreat(std::vector<Json> place, std::int64_t limit, const std::string &given);
/// `assertion_error`, as of the pagination.
Problem assertion(std::vector<Json> place, const std::string &text, Json input = {});
/// `value_error.exception`, as of the edit handler (NOMAD contract 5.4).
Problem exception(std::vector<Json> place, const std::string &text);

} // namespace problem

/// 422 with all the problems.
Response invalid(Generation generation, const std::vector<Problem> &problems);

} // namespace slipway::practice::nomad
