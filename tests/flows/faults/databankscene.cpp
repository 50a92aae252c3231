// SPDX-License-Identifier: MIT
#include "databankscene.h"

#include <limits>
#include <map>

namespace slipway::tests {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mebibyte = 1024 * 1024;

} // namespace

DatabankScene::DatabankScene(const char *protocol)
    : DatabankWorkshop(protocol)
    , m_protocol(protocol)
    , m_name(QLatin1String(protocol))
{
    m_api.forwardTo(m_host.port());
    m_host.reachThrough(m_api.port());
}

void DatabankScene::revoke()
{
    m_host.databank(u"datasets/%1/token"_s.arg(key()), {});
}

qint64 DatabankScene::sizeFor(const Row &row) const
{
    for (const Hit &hit : row.hits) {
        if (hit.call == Call::FirstChunk || hit.call == Call::SecondChunk)
            return 20 * mebibyte + 11;
    }
    return row.hits.empty() ? 20 * mebibyte + 11 : 100'000;
}

QString DatabankScene::prepare(qint64 size, int files)
{
    calls(); // learned before anything goes wrong
    write(u"large.bin"_s, noise(size));
    QStringList names{u"large.bin"_s};
    for (int i = 0; i < files; ++i) {
        const QByteArray bytes = noise(2000 + i, quint32(100 + i));
        names.append(u"small-%1.csv"_s.arg(i));
        write(names.constLast(), bytes);
        m_small.append(names.constLast() + u' ' + digest(bytes));
    }
    return save(plan(names));
}

/// How many calls about a dataset there are for a file of one chunk: phases are told apart by their order
/// alone.
int DatabankScene::calls()
{
    static std::map<QString, int> known;
    if (const auto found = known.find(m_name); found != known.end())
        return found->second;
    const QJsonObject ours = m_dataset;
    m_dataset = makeDataset();
    write(u"trial.bin"_s, noise(100'000));
    Cli trial(at(u"trial"_s));
    EXPECT_EQ(run(trial, plan({u"trial.bin"_s})), 0) << DatabankWorkshop::said(trial);
    const int count = m_host.count(u"POST"_s, key() + u"/datafile"_s);
    m_dataset = ours;
    return known[m_name] = count;
}

void DatabankScene::install(const Hit &hit)
{
    QString method = u"POST"_s;
    QString path = key() + u"/datafile"_s;
    int nth = 1;
    switch (hit.call) {
    case Call::SignIn:
        break;
    case Call::Register:
        nth = calls();
        break;
    case Call::Create:
        path = byPhases() ? path : u"/files"_s;
        nth = byPhases() ? calls() - 3 : 1;
        break;
    case Call::FirstChunk:
    case Call::SecondChunk:
        path = byPhases() ? path : u"/files/"_s;
        method = byPhases() ? u"POST"_s : u"PATCH"_s;
        nth = (hit.call == Call::SecondChunk ? 1 : 0) + (byPhases() ? calls() - 2 : 1);
        break;
    case Call::Ask:
        path = byPhases() ? path : u"/files/"_s;
        method = byPhases() ? u"POST"_s : u"HEAD"_s;
        nth = byPhases() ? calls() - 1 : 1;
        break;
    case Call::Abilities:
    case Call::ReadBack:
        path = u"/files/"_s;
        method = hit.call == Call::ReadBack ? u"GET"_s : u"OPTIONS"_s;
        break;
    default:
        ADD_FAILURE() << "the Data Bank has no such call";
    }
    QJsonObject fault = hit.fault;
    fault.insert(u"nth", fault.value(u"nth").toInt(nth));
    fault.insert(u"match", QJsonObject{{u"method"_s, method}, {u"path"_s, path}});
    m_host.fault(fault);
}

void DatabankScene::lift()
{
    m_host.clearFaults();
    m_host.databank(u"settings"_s, {{u"body_most"_s, std::numeric_limits<qint64>::max()},
                                    {u"bad_token_is_500"_s, false},
                                    {u"dump_fails"_s, false},
                                    {u"success_text"_s, QString()},
                                    {u"store"_s, u"s3"_s}});
}

/// Without the nameless records that a server which lost its staging leaves behind (Data Bank contract 4A).
QStringList DatabankScene::ours()
{
    QStringList found;
    for (const QString &record : records()) {
        if (!record.section(u' ', 0, -2).isEmpty())
            found.append(record);
    }
    return found;
}

void DatabankScene::expectSound()
{
    QStringList seen;
    for (const QString &record : ours()) {
        const QString file = record.section(u' ', 0, -2);
        const bool isKnown =
            file == u"large.bin" ? m_contents.contains(record.section(u' ', -1)) : m_small.contains(record);
        EXPECT_TRUE(isKnown) << "other bytes: " << record.toStdString();
        EXPECT_FALSE(seen.contains(file)) << "twice: " << file.toStdString();
        seen.append(file);
    }
}

void DatabankScene::expectWhole()
{
    QStringList wanted = m_small;
    wanted.append(u"large.bin "_s + m_contents.constLast());
    wanted.sort();
    EXPECT_EQ(ours(), wanted) << records().join(u'\n').toStdString();
}

/// What the person says who was asked by this run and looks at the dataset's page.
QStringList DatabankScene::look(const Cli &cli)
{
    QStringList words;
    for (const QJsonObject &object : cli.json()) {
        if (object.value(u"event").toString() != u"in-doubt"_s)
            continue;
        const QString file = object.value(u"name").toString();
        words += {records().filter(file).isEmpty() ? u"--not-listed"_s : u"--listed"_s, file};
    }
    return words;
}

/// What a person does who reads what the program says and looks at the dataset's page.
int DatabankScene::putRight(QString &how)
{
    const QJsonObject now = m_host.databank(u"datasets/"_s + key());
    if (now.value(u"state").toString() != u"draft"_s) {
        how += u" another draft"_s;
        m_dataset = makeDataset();
        return runAgain({u"run"_s, save(plan({u"large.bin"_s}))});
    }
    QStringList words = look(*m_first);
    if (words.isEmpty() && now.value(u"token").toString() != token()) {
        EXPECT_EQ(m_first->exitCode(), 3) << Scene::said(*m_first);
    }
    how += u" resume "_s + words.join(u' ');
    if (now.value(u"token").toString() != token()) {
        how += u" with the new token"_s;
        m_dataset = now;
    }
    int exit = runAgain(QStringList{u"resume"_s} + words);
    if (exit == 2 && m_last->output().contains("There is no unfinished publication")) {
        how += u" (nothing was begun) run"_s;
        exit = runAgain({u"run"_s, m_planFile});
    }
    if (exit != 0 && !look(*m_last).isEmpty()) {
        words = look(*m_last);
        how += u" resume "_s + words.join(u' ');
        exit = runAgain(QStringList{u"resume"_s} + words);
    }
    return exit;
}

} // namespace slipway::tests
