// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QHash>
#include <QLocale>
#include <QMutex>
#include <QTranslator>

#include <memory>

namespace slipway::ui {

/// The language of the window, which may change while it is open.
///
/// All texts of the program pass through here and are handed out as shared copies of one QString each. A
/// widget that was given such a text still shares its memory, and so it is known of every button, label and
/// name where its text came from: speak() gives each of them the same text in the new language, and touches
/// nothing else, least of all what a person has typed or what a server has said. Texts that are put together
/// (with %1, or of two) are made again by their pages, on QEvent::LanguageChange or when they are shown next.
class Language final : public QTranslator
{
    Q_OBJECT

public:
    explicit Language(QObject *parent = nullptr);
    ~Language() override;

    /// The languages there are, as codes: "en", "de".
    static QStringList codes();
    /// The code of the language for this choice: empty is the system's, and English where there is no other.
    static QString codeFor(const QString &choice);

    /// Speaks the language of this choice from now on: a code, or empty for the system's. Numbers and dates
    /// follow.
    void speak(const QString &choice);
    /// Speaks what this catalogue says, for tests with languages that do not exist; takes it.
    void speakFrom(std::unique_ptr<QTranslator> catalogue, const QLocale &locale);

    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *text, const char *note = nullptr,
                      int number = -1) const override;

private:
    struct Source
    {
        QByteArray context;
        QByteArray text;
        QByteArray note;
    };

    void change(std::unique_ptr<QTranslator> catalogue, std::unique_ptr<QTranslator> ofQt,
                const QLocale &locale);
    QString looked(const char *context, const char *text, const char *note, int number) const;

    mutable QMutex m_mutex;                   ///< the engine's thread asks, too
    std::unique_ptr<QTranslator> m_catalogue; ///< none: English
    std::unique_ptr<QTranslator> m_ofQt;      ///< what Qt says itself, if its catalogue is installed
    mutable QHash<QByteArray, QString> m_given;
    mutable QHash<const QChar *, Source> m_sources; ///< by the memory of what was given
};

} // namespace slipway::ui
