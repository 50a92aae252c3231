// SPDX-License-Identifier: MIT
#include "base/selftest.h"

#include "base/failure.h"

#include <cstdio>
#include <exception>

namespace slipway::base {

namespace {

QString wordFor(Finding::Kind kind)
{
    switch (kind) {
    case Finding::Kind::Fine:
        return QStringLiteral("ok   ");
    case Finding::Kind::Note:
        return QStringLiteral("note ");
    case Finding::Kind::Broken:
        return QStringLiteral("FAIL ");
    }
    return QString();
}

QString wordsOf(const Failure &failure)
{
    QString text = QStringLiteral("could not %1.").arg(failure.doing());
    for (const QString &more : {failure.detail(), failure.serverSays()}) {
        if (!more.isEmpty())
            text += QLatin1Char(' ') + more;
    }
    return text;
}

Finding take(const SelfTest::Look &look)
{
    try {
        return look();
    } catch (const Failure &failure) {
        return {Finding::Kind::Broken, wordsOf(failure)};
    } catch (const std::exception &error) {
        return {Finding::Kind::Broken, QString::fromUtf8(error.what())};
    }
}

void print(const QString &line)
{
    std::fputs((line + QLatin1Char('\n')).toUtf8().constData(), stdout);
    std::fflush(stdout);
}

} // namespace

void SelfTest::add(const QString &part, Look look)
{
    m_looks.append({part, std::move(look)});
}

int SelfTest::run(const std::function<void(const QString &, const Finding &)> &tell) const
{
    int broken = 0;
    for (const auto &[part, look] : m_looks) {
        const Finding finding = take(look);
        if (finding.kind == Finding::Kind::Broken)
            ++broken;
        tell(part, finding);
    }
    return broken;
}

int SelfTest::runAndPrint() const
{
    const int broken =
        run([](const QString &part, const Finding &finding) { print(lineFor(part, finding)); });
    if (broken == 0)
        print(QStringLiteral("All parts work."));
    else
        print(QStringLiteral("%1 of %2 parts do not work.").arg(broken).arg(m_looks.size()));
    return broken == 0 ? 0 : 1;
}

QString lineFor(const QString &part, const Finding &finding)
{
    return wordFor(finding.kind) + QStringLiteral(" %1: %2").arg(part, finding.text);
}

} // namespace slipway::base
