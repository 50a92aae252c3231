// SPDX-License-Identifier: MIT
#include "console/arguments.h"

#include "base/failure.h"

#include <QCoreApplication>
#include <QMap>

namespace slipway::console {

namespace {

using base::Failure;

constexpr int usualPatience = 300; // seconds

QString words(const char *text)
{
    return QCoreApplication::translate("Console", text);
}

Failure bad(const QString &argument, const QString &detail)
{
    Failure failure(Failure::Kind::Plan, QStringLiteral("read the arguments"));
    return failure.code("usage").field(argument).detail(detail);
}

domain::Bandwidth limit(const QString &option, const QString &text)
{
    const auto read = domain::Bandwidth::fromText(text);
    if (!read)
        throw bad(option,
                  words("Write a number of bytes per second, like 5MB/s, with times and days if it holds "
                        "only then, like \"5MB/s 08:00-18:00 mon-fri\"; or none."));
    return *read;
}

int seconds(const QString &text)
{
    bool ok = false;
    const int value = text.toInt(&ok);
    if (!ok || value < 1)
        throw bad(QStringLiteral("--give-up-after"), words("Write a number of seconds, like 300."));
    return value;
}

/// What may be asked for in place of a command.
struct Asked
{
    bool help = false;
    bool version = false;
    bool selfTest = false;
};

/// The words after options are taken out; fills in the options.
QStringList takeOptions(const QStringList &arguments, Arguments &result, Asked &asked)
{
    QStringList left;
    bool onlyWords = false;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments.at(i);
        if (onlyWords || !argument.startsWith(QLatin1Char('-')) || argument.size() == 1) {
            left.append(argument);
            continue;
        }
        const QString name = argument.section(QLatin1Char('='), 0, 0);
        const bool joined = argument.contains(QLatin1Char('='));
        const auto value = [&]() -> QString {
            if (joined)
                return argument.section(QLatin1Char('='), 1);
            if (i + 1 >= arguments.size())
                throw bad(name, words("A value is missing after it."));
            return arguments.at(++i);
        };
        const auto flag = [&](bool &target) {
            if (joined)
                throw bad(name, words("It takes no value."));
            target = true;
        };
        if (name == QLatin1String("--"))
            onlyWords = true;
        else if (name == QLatin1String("--json"))
            flag(result.json);
        else if (name == QLatin1String("--secret-stdin"))
            flag(result.secretFromStdin);
        else if (name == QLatin1String("--help") || name == QLatin1String("-h"))
            flag(asked.help);
        else if (name == QLatin1String("--version") || name == QLatin1String("-v"))
            flag(asked.version);
        else if (name == QLatin1String("--selftest"))
            flag(asked.selfTest);
        else if (name == QLatin1String("--data-folder"))
            result.dataFolder = value();
        else if (name == QLatin1String("--receipt"))
            result.receiptFile = value();
        else if (name == QLatin1String("--limit"))
            result.limit = limit(name, value());
        else if (name == QLatin1String("--give-up-after"))
            result.giveUpAfter = seconds(value());
        else if (name == QLatin1String("--server"))
            result.server = value();
        else if (name == QLatin1String("--user"))
            result.user = value();
        else if (name == QLatin1String("--dataset"))
            result.dataset = value();
        else if (name == QLatin1String("--output"))
            result.outputFile = value();
        else if (name == QLatin1String("--listed"))
            result.listed.append(value());
        else if (name == QLatin1String("--not-listed"))
            result.notListed.append(value());
        else
            // The value is not repeated: somebody may have tried to give a key here.
            throw bad(name, words("There is no such option. See slipway-cli --help."));
    }
    return left;
}

/// Options that belong to one command alone.
void requireFittingOptions(const Arguments &arguments)
{
    using Command = Arguments::Command;
    const auto require = [](bool fits, const char *option, const QString &detail) {
        if (!fits)
            throw bad(QLatin1String(option), detail);
    };
    const bool isResume = arguments.command == Command::Resume;
    const QString ofResume = words("It belongs to resume, which continues the publication.");
    require(isResume || arguments.listed.isEmpty(), "--listed", ofResume);
    require(isResume || arguments.notListed.isEmpty(), "--not-listed", ofResume);
    const bool isCheck = arguments.command == Command::CheckConnection;
    const QString ofCheck = words("It belongs to check-connection.");
    require(isCheck || arguments.server.isEmpty(), "--server", ofCheck);
    require(isCheck || arguments.user.isEmpty(), "--user", ofCheck);
    require(isCheck || arguments.dataset.isEmpty(), "--dataset", ofCheck);
    require(!isCheck || !arguments.server.isEmpty(), "check-connection",
            words("Say which server, like: check-connection --server dandi"));
    const bool isReport = arguments.command == Command::Report;
    require(isReport || arguments.outputFile.isEmpty(), "--output", words("It belongs to report."));
    require(!isReport || !arguments.outputFile.isEmpty(), "report",
            words("Say where to save it, like: report --output report.zip"));
}

} // namespace

Arguments readArguments(const QStringList &arguments)
{
    static const QMap<QString, Arguments::Command> commands = {
        {QStringLiteral("check"), Arguments::Command::Check},
        {QStringLiteral("run"), Arguments::Command::Run},
        {QStringLiteral("split"), Arguments::Command::Split},
        {QStringLiteral("resume"), Arguments::Command::Resume},
        {QStringLiteral("list"), Arguments::Command::List},
        {QStringLiteral("check-connection"), Arguments::Command::CheckConnection},
        {QStringLiteral("report"), Arguments::Command::Report},
        {QStringLiteral("help"), Arguments::Command::Help},
    };
    Arguments result;
    result.giveUpAfter = usualPatience;
    Asked asked;
    QStringList left = takeOptions(arguments, result, asked);
    if (asked.help || asked.version || asked.selfTest) {
        result.command = asked.help      ? Arguments::Command::Help
                         : asked.version ? Arguments::Command::Version
                                         : Arguments::Command::SelfTest;
        return result;
    }
    if (left.isEmpty())
        throw bad(QStringLiteral("slipway-cli"),
                  words("Say what to do: check PLAN.json, run PLAN.json, resume, or list."));
    const QString name = left.takeFirst();
    if (!commands.contains(name))
        throw bad(name, words("There is no such command. See slipway-cli --help."));
    result.command = commands.value(name);
    requireFittingOptions(result);
    const bool wantsPlan = result.command == Arguments::Command::Check ||
                           result.command == Arguments::Command::Run ||
                           result.command == Arguments::Command::Split;
    if (wantsPlan && left.isEmpty())
        throw bad(name, words("Name the plan's file after it, like: %1 plan.json").arg(name));
    const bool mayHaveSubject = wantsPlan || result.command == Arguments::Command::Resume;
    if (mayHaveSubject && !left.isEmpty())
        result.subject = left.takeFirst();
    if (!left.isEmpty())
        throw bad(left.first(), words("This is one argument too many."));
    return result;
}

QString helpText()
{
    return words(
        "Publishes research datasets to data repositories, as a plan says.\n"
        "\n"
        "Usage:\n"
        "  slipway-cli check PLAN.json   tell what would happen; changes nothing on the server\n"
        "  slipway-cli run PLAN.json     do it, or continue it if it was interrupted\n"
        "  slipway-cli split PLAN.json   share out files that are too much for one publication: writes\n"
        "                                PLAN-part-1.json and so on beside the plan, one for each\n"
        "  slipway-cli resume [ID]       continue an interrupted publication\n"
        "  slipway-cli list              show the publications that are not finished\n"
        "  slipway-cli check-connection --server ID\n"
        "                                go the way to a server step by step and say where it fails\n"
        "  slipway-cli report --output FILE\n"
        "                                save a zip for whoever helps: log, versions, state; no secrets\n"
        "\n"
        "Options:\n"
        "  --json               write JSON lines; the last line of \"run\" is the receipt\n"
        "  --secret-stdin       read the key from standard input\n"
        "  --receipt FILE       save the receipt to this file too\n"
        "  --limit RATE         send at most this many bytes per second, like 5MB/s or\n"
        "                       \"5MB/s 08:00-18:00 mon-fri\"; without it, as set in the wizard; none: no "
        "limit\n"
        "  --give-up-after SEC  end after so many seconds without network (300)\n"
        "  --listed FILE        with resume: the file in doubt is on the dataset's page\n"
        "  --not-listed FILE    with resume: it is not there, and may be sent once more\n"
        "  --user NAME          with check-connection: the secret is the password of this user\n"
        "  --dataset KEY        with check-connection: where each dataset has its own token\n"
        "  --data-folder DIR    keep journal and log there (or set SLIPWAY_DATA)\n"
        "  --selftest           look whether all parts of Slipway work, say so, and end with 0 or 1\n"
        "  --help, --version\n"
        "\n"
        "The key or token comes from --secret-stdin, the environment variable SLIPWAY_SECRET, or the system "
        "keychain.\n"
        "Where the plan's server names a \"user\", it is the password of that user, which is used once.\n"
        "Where each dataset has its own token, the whole command that the web site shows is accepted too.\n"
        "The proxy is the one of Slipway's connection settings, by default the system's (HTTPS_PROXY); its "
        "password comes\n"
        "from the environment variable SLIPWAY_PROXY_SECRET or the system keychain.\n"
        "\n"
        "Exit codes: 0 done, 2 bad plan or usage, 3 sign-in, 4 preflight found errors, 5 some files failed,\n"
        "6 network or server gave up, 130 interrupted.\n");
}

} // namespace slipway::console
