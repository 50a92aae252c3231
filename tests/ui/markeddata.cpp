// SPDX-License-Identifier: MIT
#include "tests/ui/markeddata.h"

#include <algorithm>

namespace slipway::tests {

namespace {

void mark(QString &text)
{
    if (!text.isEmpty() && !text.startsWith(dataMark()))
        text.prepend(dataMark());
}

void mark(domain::Processing &processing)
{
    mark(processing.submission.licence);
    for (domain::Entry &one : processing.entries) {
        mark(one.mainfile);
        mark(one.parser);
        for (QString &error : one.errors)
            mark(error);
    }
}

} // namespace

QString dataMark()
{
    return QStringLiteral("X-");
}

QList<domain::FieldSpec> marked(QList<domain::FieldSpec> fields)
{
    for (domain::FieldSpec &one : fields) {
        for (QString *text : {&one.label, &one.help, &one.placeholder})
            mark(*text);
        for (domain::FieldChoice &choice : one.choices)
            mark(choice.label);
        one.members = marked(one.members);
    }
    return fields;
}

void markData(FakeSession &fake)
{
    for (domain::Profile &one : fake.profiles) {
        mark(one.name);
        mark(one.description);
        for (QString &step : one.keySteps)
            mark(step);
    }
    for (domain::Dataset &one : fake.datasets) {
        mark(one.title);
        mark(one.status);
    }
    for (domain::ReceiptFile &one : fake.review.files)
        mark(one.serverStatus);
    for (domain::Submission &one : fake.submissions.submissions)
        mark(one.title);
    for (session::Unfinished &one : fake.unfinished)
        mark(one.title);
    fake.detailFields = marked(fake.detailFields);
    mark(fake.processing);
    for (QString *text : {&fake.credential.label, &fake.credential.userLabel, &fake.credential.passwordLabel,
                          &fake.credential.datasetLabel, &fake.credential.pasteLabel, &fake.check.shipping,
                          &fake.review.dataset.title, &fake.review.dataset.status})
        mark(*text);
}

bool isData(const QString &text)
{
    const bool isLanguage = text == QLatin1String("English") || text == QLatin1String("Deutsch");
    const bool hasLetters =
        std::any_of(text.cbegin(), text.cend(), [](QChar letter) { return letter.isLetter(); });
    return isLanguage || !hasLetters || text.contains(dataMark());
}

} // namespace slipway::tests
