// SPDX-License-Identifier: MIT
#include "ui/widgets/secretedit.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>

namespace slipway::ui {

namespace {

/// Zero-width characters travel with text copied from web pages and cannot be seen in a masked field.
bool isInvisible(QChar character)
{
    return character.isSpace() || character.category() == QChar::Other_Control ||
           character.category() == QChar::Other_Format;
}

} // namespace

SecretEdit::SecretEdit(QWidget *parent)
    : QWidget(parent)
    , m_field(new QLineEdit)
    , m_reveal(new QToolButton)
{
    m_field->setObjectName(QStringLiteral("secretField"));
    m_field->setEchoMode(QLineEdit::Password);
    m_field->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    m_reveal->setObjectName(QStringLiteral("revealSecret"));
    m_reveal->setText(tr("S&how"));
    m_reveal->setCheckable(true);
    m_reveal->setFocusPolicy(Qt::StrongFocus);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_field, 1);
    row->addWidget(m_reveal);
    setFocusProxy(m_field);
    setLabel(tr("API key"));

    connect(m_field, &QLineEdit::textChanged, this, &SecretEdit::tidy);
    connect(m_reveal, &QToolButton::toggled, this, &SecretEdit::reveal);
}

void SecretEdit::setLabel(const QString &label)
{
    m_field->setAccessibleName(label);
    m_reveal->setAccessibleName(tr("Show what is typed: %1").arg(label));
}

void SecretEdit::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        setLabel(m_field->accessibleName());
}

void SecretEdit::setSecret(const base::Secret &secret)
{
    m_field->setText(QString::fromUtf8(secret.reveal()));
}

base::Secret SecretEdit::secret() const
{
    return base::Secret(m_field->text());
}

bool SecretEdit::isEmpty() const
{
    return m_field->text().isEmpty();
}

void SecretEdit::clear()
{
    m_field->clear();
    m_reveal->setChecked(false);
}

void SecretEdit::tidy(const QString &text)
{
    QString clean;
    clean.reserve(text.size());
    for (const QChar character : text) {
        if ((m_keepsSpaces && character == QLatin1Char(' ')) || !isInvisible(character))
            clean.append(character);
    }
    if (clean != text)
        return m_field->setText(clean); // comes back here once more
    Q_EMIT changed();
}

void SecretEdit::reveal(bool on)
{
    m_field->setEchoMode(on ? QLineEdit::Normal : QLineEdit::Password);
}

} // namespace slipway::ui
