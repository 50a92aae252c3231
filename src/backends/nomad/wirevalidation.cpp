// SPDX-License-Identifier: MIT
#include "backends/nomad/wirevalidation.h"

#include "base/trfunctions.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QStringList>

namespace slipway::backends::nomad {

namespace {

using domain::Problem;
using domain::Problems;

SLIPWAY_TR_FUNCTIONS(Nomad)

/// The form's name for a quantity of the API.
QString formField(const QString &quantity)
{
    if (quantity == QLatin1String("reviewer_groups"))
        return QStringLiteral("visible_to_all");
    if (quantity == QLatin1String("dataset_name"))
        return QStringLiteral("name");
    return quantity;
}

/// `loc` begins with the member of the request, for mistakes of form with "body" before it.
QString fieldOf(const QJsonArray &place)
{
    QStringList names;
    for (const QJsonValue &part : place) {
        if (part.isString())
            names.append(part.toString());
    }
    static const QStringList wrappers = {QStringLiteral("body"), QStringLiteral("metadata"),
                                         QStringLiteral("query"), QStringLiteral("upload_id")};
    while (!names.isEmpty() && wrappers.contains(names.constFirst()))
        names.removeFirst();
    return names.isEmpty() ? QString() : formField(names.constFirst());
}

/// What stands between the backticks of a message: the value that was refused.
QString quoted(const QString &text)
{
    const qsizetype start = text.indexOf(QLatin1Char('`'));
    const qsizetype end = text.indexOf(QLatin1Char('`'), start + 1);
    return start >= 0 && end > start ? text.mid(start + 1, end - start - 1) : QString();
}

Problem problem(const QByteArray &code, const QString &what, const QString &remedy)
{
    return Problem(Problem::Severity::Error, code, what, remedy);
}

Problem aboutDataset(const QString &says, const QString &value)
{
    if (says.contains(QLatin1String("does not belong to you")))
        return problem("dataset-not-yours",
                       tr("The dataset \u201c%1\u201d belongs to somebody else.").arg(value),
                       tr("Choose one of your own datasets."));
    if (says.contains(QLatin1String("has a doi")))
        return problem(
            "dataset-has-doi",
            tr("The dataset \u201c%1\u201d has a DOI: entries can be added to it, but not taken out.")
                .arg(value),
            tr("Leave the dataset in the list."));
    return problem("dataset-unknown", tr("You have no dataset \u201c%1\u201d on this server.").arg(value),
                   tr("Choose one of your own datasets from the list."));
}

Problem aboutEmbargo(const QString &says)
{
    if (says.contains(QLatin1String("can only be lifted")))
        return problem("embargo-only-lifted",
                       tr("The upload is published: its embargo can be ended, but not changed."),
                       tr("Enter 0 to end the embargo, or leave the field as it was."));
    return problem("embargo-out-of-range", tr("The embargo must be a whole number of months from 0 to 36."),
                   tr("Enter a number from 0 to 36."));
}

bool isAboutNothing(const QString &says)
{
    return says.startsWith(QLatin1String("No fields to update"));
}

Problem inWords(const Complaint &complaint)
{
    const QString &says = complaint.says;
    const QString value = quoted(says);
    if (says.startsWith(QLatin1String("User reference not found")))
        return problem(
            "person-unknown", tr("\u201c%1\u201d is no account on this server.").arg(value),
            tr("Look the person up by name, or check the spelling of the e-mail address. Only people "
               "with an account can be named; they can get one on the web site."));
    if (complaint.field == QLatin1String("datasets"))
        return aboutDataset(says, value);
    if (says.startsWith(QLatin1String("Please enter a valid URL")))
        return problem("link-refused", tr("One of the references is no web address."),
                       tr("Write each reference as a whole address, for example "
                          "https://doi.org/10.1063/5.0104914."));
    if (complaint.field == QLatin1String("embargo_length"))
        return aboutEmbargo(says);
    if (says.startsWith(QLatin1String("AuthLevel.")))
        return problem("not-your-submission", tr("You may not change this upload."),
                       tr("Ask its main author to make you a co-author, or choose another upload."));
    if (complaint.place == QLatin1String("upload_id"))
        return problem("submission-gone", tr("The server does not have this upload any more."),
                       tr("Choose another upload, or make a new one."));
    if (says.startsWith(QLatin1String("Admin rights")))
        return problem("field-refused", tr("Only the people who run this server may change this."),
                       tr("Leave the field as it was."));
    return problem("field-refused", tr("The server does not take this: %1").arg(says),
                   tr("Correct what the server names."));
}

} // namespace

QList<Complaint> complaintsIn(const net::Response &response)
{
    QList<Complaint> complaints;
    if (response.status != 422)
        return complaints;
    const QJsonObject answer = QJsonDocument::fromJson(response.body).object();
    for (const QJsonValue &value : answer.value(QLatin1String("detail")).toArray()) {
        const QJsonObject item = value.toObject();
        const QJsonArray place = item.value(QLatin1String("loc")).toArray();
        QStringList names;
        for (const QJsonValue &part : place)
            names.append(part.isString() ? part.toString() : QString::number(part.toInteger()));
        Complaint complaint;
        complaint.place = names.join(QLatin1Char('.'));
        complaint.field = fieldOf(place);
        complaint.says = item.value(QLatin1String("msg")).toString().simplified();
        complaints.append(complaint);
    }
    return complaints;
}

Problems validationProblems(const net::Response &response)
{
    Problems problems;
    for (const Complaint &complaint : complaintsIn(response)) {
        if (isAboutNothing(complaint.says))
            continue;
        Problem one = inWords(complaint);
        one.field = complaint.field;
        problems.append(one);
    }
    return problems;
}

} // namespace slipway::backends::nomad
