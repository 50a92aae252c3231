// SPDX-License-Identifier: MIT
#include "options.h"

#include <QCommandLineParser>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

using slipway::practice::databank::nameOf;
using slipway::practice::databank::Protocol;
using slipway::practice::nomad::Generation;

constexpr int highestPort = 65'535;
constexpr int longestDelay = 86'400'000;
constexpr int longestLife = 1'000'000'000;

void complain(const QString &text)
{
    std::fprintf(stderr, "slipway-practice: %s\n", qPrintable(text));
}

void addOptions(QCommandLineParser &parser)
{
    parser.addOptions(
        {{u"state"_s, u"Keep accounts, data and files in this folder."_s, u"DIR"_s},
         {u"dandi-port"_s, u"Port of the DANDI API; 0 chooses one."_s, u"N"_s, u"0"_s},
         {u"storage-port"_s, u"Port of DANDI's storage; 0 chooses one."_s, u"N"_s, u"0"_s},
         {u"storage-address"_s, u"What the storage's URLs name instead, a proxy before it."_s,
          u"HOST:PORT"_s},
         {u"nomad-port"_s, u"Port of the NOMAD server; 0 chooses one."_s, u"N"_s, u"0"_s},
         {u"nomad-generation"_s, u"Which NOMAD: 1 for version 1.3, 2 for 2.x."_s, u"1|2"_s, u"1"_s},
         {u"nomad-process-delay"_s, u"Milliseconds that each step of NOMAD's processing takes."_s, u"MS"_s,
          u"300"_s},
         {u"nomad-token-life"_s, u"Seconds until a NOMAD access token ends."_s, u"S"_s, u"86400"_s},
         {u"databank-port"_s, u"Port of the Illinois Data Bank; 0 chooses one."_s, u"N"_s, u"0"_s},
         {u"databank-protocol"_s,
          u"How the Illinois Data Bank takes files: tus as today, phases as until 2019, next as its successor."_s,
          u"tus|phases|next"_s, u"tus"_s},
         {u"tls"_s, u"Serve https with a self-signed certificate."_s},
         {u"tls-name"_s, u"A further host name in this certificate."_s, u"NAME"_s},
         {u"validation-delay"_s, u"Milliseconds until changes are validated."_s, u"MS"_s, u"2000"_s},
         {u"hash-delay"_s, u"Milliseconds until a new file's SHA-256 is computed."_s, u"MS"_s, u"1000"_s},
         {u"end-with-input"_s, u"End when standard input is closed, so with the parent."_s},
         {u"selftest"_s, u"Look whether all parts work, say so, and end: 0 if they do, otherwise 1."_s}});
}

/// Puts the option's number into `target`; says what is wrong and returns false if it is none or too large.
template <typename Number>
bool readNumber(const QCommandLineParser &parser, const QString &name, int most, Number &target)
{
    bool ok = false;
    const int value = parser.value(name).toInt(&ok);
    if (!ok || value < 0 || value > most) {
        complain(u"--%1 needs a number from 0 to %2"_s.arg(name).arg(most));
        return false;
    }
    target = static_cast<Number>(value);
    return true;
}

bool readGeneration(const QCommandLineParser &parser, Generation &generation)
{
    const QString value = parser.value(u"nomad-generation"_s);
    if (value != u"1"_s && value != u"2"_s) {
        complain(u"--nomad-generation is 1 or 2"_s);
        return false;
    }
    generation = value == u"2"_s ? Generation::Two : Generation::One;
    return true;
}

bool readProtocol(const QCommandLineParser &parser, Protocol &protocol)
{
    for (const Protocol one : {Protocol::Tus, Protocol::Phases, Protocol::Next}) {
        if (parser.value(u"databank-protocol"_s) == QLatin1StringView(nameOf(one))) {
            protocol = one;
            return true;
        }
    }
    complain(u"--databank-protocol is tus, phases or next"_s);
    return false;
}

bool readServerOptions(const QCommandLineParser &parser, slipway::practice::Options &options)
{
    options.stateDirectory = parser.value(u"state"_s);
    options.tls = parser.isSet(u"tls"_s);
    options.storageAddress = parser.value(u"storage-address"_s);
    options.tlsName = parser.value(u"tls-name"_s);
    return readNumber(parser, u"dandi-port"_s, highestPort, options.dandiPort) &&
           readNumber(parser, u"storage-port"_s, highestPort, options.storagePort) &&
           readNumber(parser, u"validation-delay"_s, longestDelay, options.validationDelay) &&
           readNumber(parser, u"hash-delay"_s, longestDelay, options.hashDelay) &&
           readNumber(parser, u"nomad-port"_s, highestPort, options.nomadPort) &&
           readGeneration(parser, options.nomadGeneration) &&
           readNumber(parser, u"nomad-process-delay"_s, longestDelay, options.nomadProcessDelay) &&
           readNumber(parser, u"nomad-token-life"_s, longestLife, options.nomadTokenLife) &&
           readNumber(parser, u"databank-port"_s, highestPort, options.databankPort) &&
           readProtocol(parser, options.databankProtocol);
}

} // namespace

std::optional<CommandLine> readCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"A practice archive on this computer. Prints one line of JSON when ready; "
        "ends on SIGTERM or Ctrl+C."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    addOptions(parser);
    if (!parser.parse(arguments) || !parser.positionalArguments().isEmpty()) {
        complain(parser.errorText().isEmpty() ? u"unexpected argument"_s : parser.errorText());
        return std::nullopt;
    }
    if (parser.isSet(u"help"_s))
        parser.showHelp();
    if (parser.isSet(u"version"_s))
        parser.showVersion();
    CommandLine commandLine;
    commandLine.selfTest = parser.isSet(u"selftest"_s);
    commandLine.endWithInput = parser.isSet(u"end-with-input"_s);
    return readServerOptions(parser, commandLine.server) ? std::optional(commandLine) : std::nullopt;
}
