// SPDX-License-Identifier: MIT
#include "ui/language/language.h"

#include "base/trfunctions.h"
#include "ui/language/retelling.h"

#include <QApplication>
#include <QEvent>
#include <QLibraryInfo>
#include <QWidget>

// Q_INIT_RESOURCE declares a function of the global namespace and therefore cannot be used inside another.
static void initialise()
{
    Q_INIT_RESOURCE(translations);
}

namespace slipway::ui {

namespace {

std::unique_ptr<QTranslator> loaded(const QString &name, const QString &folder)
{
    auto translator = std::make_unique<QTranslator>();
    return translator->load(name, folder) ? std::move(translator) : nullptr;
}

/// German as it is written here, if this is a German system, and so on; else as it is written where most
/// speak it.
QLocale localeFor(const QString &code)
{
    const QLocale system = QLocale::system();
    const QLocale wanted(code);
    if (system.language() == wanted.language() || code.isEmpty())
        return system;
    return wanted;
}

} // namespace

Language::Language(QObject *parent)
    : QTranslator(parent)
{
    initialise();
}

Language::~Language() = default;

QStringList Language::codes()
{
    return {QStringLiteral("en"), QStringLiteral("de")};
}

QString Language::codeFor(const QString &choice)
{
    if (codes().contains(choice))
        return choice;
    const QStringList wanted = QLocale::system().uiLanguages();
    for (const QString &one : wanted) {
        const QString code = one.section(QLatin1Char('-'), 0, 0);
        if (codes().contains(code))
            return code;
    }
    return QStringLiteral("en");
}

void Language::speak(const QString &choice)
{
    const QString code = codeFor(choice);
    std::unique_ptr<QTranslator> catalogue;
    std::unique_ptr<QTranslator> ofQt;
    if (code != QLatin1String("en")) {
        catalogue = loaded(QStringLiteral("slipway_") + code, QStringLiteral(":/translations"));
        ofQt = loaded(QStringLiteral("qtbase_") + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    }
    change(std::move(catalogue), std::move(ofQt), choice.isEmpty() ? QLocale::system() : localeFor(code));
}

void Language::speakFrom(std::unique_ptr<QTranslator> catalogue, const QLocale &locale)
{
    change(std::move(catalogue), nullptr, locale);
}

void Language::change(std::unique_ptr<QTranslator> catalogue, std::unique_ptr<QTranslator> ofQt,
                      const QLocale &locale)
{
    QHash<QByteArray, QString> before; // keeps the memory that widgets are known by
    QHash<const QChar *, Source> sources;
    {
        const QMutexLocker locker(&m_mutex);
        m_catalogue.swap(catalogue);
        m_ofQt.swap(ofQt);
        m_given.swap(before);
        m_sources.swap(sources);
    }
    QLocale::setDefault(locale);
    if (!qApp)
        return;
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget *window : windows)
        window->setLocale(locale);
    retell([&](const QString &text) {
        const auto known = sources.constFind(text.constData());
        if (known == sources.constEnd())
            return text;
        const char *note = known->note.isNull() ? nullptr : known->note.constData();
        return translate(known->context.constData(), known->text.constData(), note);
    });
    QEvent event(QEvent::LanguageChange); // Qt asks for the direction of the text, and tells every window
    QCoreApplication::sendEvent(qApp, &event);
}

QString Language::looked(const char *context, const char *text, const char *note, int number) const
{
    QString found;
    for (const QTranslator *one : {m_catalogue.get(), m_ofQt.get()}) {
        if (one && found.isNull())
            found = one->translate(context, text, note, number);
    }
    return found.isNull() ? base::withEnglishPlural(QString::fromUtf8(text), number) : found;
}

QString Language::translate(const char *context, const char *text, const char *note, int number) const
{
    if (!text || !*text)
        return {};
    const QMutexLocker locker(&m_mutex);
    if (number >= 0)
        return looked(context, text, note, number).replace(QLatin1String("%n"), QLatin1String("%Ln"));
    Source source{context, text, note};
    const QByteArray key = source.context + '\n' + source.text + '\n' + source.note;
    auto given = m_given.constFind(key);
    if (given == m_given.constEnd()) {
        given = m_given.insert(key, looked(context, text, note, number));
        m_sources.insert(given->constData(), source);
    }
    return *given;
}

} // namespace slipway::ui
