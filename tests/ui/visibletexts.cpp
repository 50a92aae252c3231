// SPDX-License-Identifier: MIT
#include "tests/ui/visibletexts.h"

#include "tests/support/places.h"
#include "tests/ui/paintedtexts.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QFile>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QRegularExpression>
#include <QTableView>
#include <QTreeView>
#include <QXmlStreamReader>

#include <gtest/gtest.h>

#include <algorithm>

namespace slipway::tests {

namespace {

QString nameOf(const QWidget *widget)
{
    QString name = widget->objectName();
    for (const QWidget *up = widget->parentWidget(); name.isEmpty() && up; up = up->parentWidget())
        name = up->objectName();
    return QLatin1String(widget->metaObject()->className()) + u' ' + name;
}

QString withoutShortcut(QString text)
{
    return text.replace(QStringLiteral("&&"), QStringLiteral("\u0001")).remove(u'&').replace(u'\u0001', u'&');
}

class Collector
{
public:
    void add(const QWidget *widget, const QString &text)
    {
        if (!text.trimmed().isEmpty())
            m_found.append({nameOf(widget), text});
    }
    void look(QWidget *widget);
    QList<VisibleText> take() { return std::move(m_found); }

private:
    void lookAtRows(const QAbstractItemView *view);
    void lookAtColumns(const QWidget *view, const QHeaderView *header);

    QList<VisibleText> m_found;
};

void Collector::lookAtRows(const QAbstractItemView *view)
{
    const QAbstractItemModel *model = view->model();
    for (int row = 0; model && row < qMin(20, model->rowCount()); ++row) {
        for (int column = 0; column < model->columnCount(); ++column)
            add(view, model->index(row, column).data().toString());
    }
}

void Collector::lookAtColumns(const QWidget *view, const QHeaderView *header)
{
    for (int i = 0; !header->isHidden() && i < header->count(); ++i) {
        if (!header->isSectionHidden(i))
            add(view, header->model()->headerData(i, header->orientation()).toString());
    }
}

void Collector::look(QWidget *widget)
{
    add(widget, widget->accessibleName());
    add(widget, widget->accessibleDescription());
    add(widget, widget->toolTip());
    if (const auto *label = qobject_cast<QLabel *>(widget))
        add(widget, label->buddy() ? withoutShortcut(label->text()) : label->text());
    if (const auto *button = qobject_cast<QAbstractButton *>(widget))
        add(widget, withoutShortcut(button->text()));
    if (const auto *box = qobject_cast<QGroupBox *>(widget))
        add(widget, withoutShortcut(box->title()));
    if (const auto *line = qobject_cast<QLineEdit *>(widget))
        add(widget, line->placeholderText());
    if (const auto *combo = qobject_cast<QComboBox *>(widget)) {
        for (int i = 0; i < combo->count(); ++i)
            add(widget, combo->itemText(i));
    }
    if (const auto *table = qobject_cast<QTableView *>(widget))
        lookAtColumns(widget, table->horizontalHeader());
    if (const auto *tree = qobject_cast<QTreeView *>(widget))
        lookAtColumns(widget, tree->header());
    if (const auto *view = qobject_cast<QAbstractItemView *>(widget))
        lookAtRows(view);
}

QString tooWide(const QWidget *widget, const QString &text, int wanted, int there)
{
    return QStringLiteral("%1: “%2” wants %3, has %4").arg(nameOf(widget), text).arg(wanted).arg(there);
}

void lookAtLabel(const QLabel *label, QStringList &found)
{
    if (label->text().isEmpty())
        return;
    const QSize room = label->size();
    if (!label->wordWrap()) {
        if (label->sizeHint().width() > room.width())
            found.append(tooWide(label, label->text(), label->sizeHint().width(), room.width()));
        return;
    }
    const int high = label->heightForWidth(room.width());
    if (high > room.height())
        found.append(tooWide(label, label->text(), high, room.height()) + QStringLiteral(" of height"));
    const QStringList words = label->text().split(QRegularExpression(QStringLiteral("\\s")));
    for (const QString &word : words) {
        const int wide = label->fontMetrics().horizontalAdvance(word);
        if (wide > label->contentsRect().width() && !word.contains(u'/')) // an address may be broken
            found.append(tooWide(label, word, wide, label->contentsRect().width()));
    }
}

void lookAtHeader(const QWidget *view, const QHeaderView *header, QStringList &found)
{
    for (int i = 0; !header->isHidden() && i < header->count(); ++i) {
        const QString text = header->model()->headerData(i, header->orientation()).toString();
        const int wanted = header->fontMetrics().horizontalAdvance(text) + 6;
        if (!header->isSectionHidden(i) && wanted > header->sectionSize(i))
            found.append(tooWide(view, text, wanted, header->sectionSize(i)));
    }
}

/// True if `shortened` can be the beginning of a name, a path or a sentence, which stand whole in a tooltip
/// and below the table.
bool isNoWord(const QString &shortened, const QString &whole)
{
    static const QRegularExpression marks(QStringLiteral("[./:]"));
    const QString beginning = shortened.section(QChar(0x2026), 0, 0);
    const QStringList lines = whole.split(u'\n');
    return std::any_of(lines.begin(), lines.end(), [&](const QString &line) {
        return line.startsWith(beginning) && line.contains(marks);
    });
}

} // namespace

QList<VisibleText> visibleTexts(QWidget *root)
{
    Collector collector;
    QList<QWidget *> all = root->findChildren<QWidget *>();
    all.prepend(root);
    for (QWidget *widget : std::as_const(all)) {
        const bool isQts = widget->objectName().startsWith(QLatin1String("qt_"));
        if (!isQts && (widget == root || widget->isVisibleTo(root)))
            collector.look(widget);
    }
    return collector.take();
}

QStringList cutOff(QWidget *root)
{
    QStringList found;
    const QList<QWidget *> all = root->findChildren<QWidget *>();
    for (QWidget *widget : all) {
        if (!widget->isVisible())
            continue;
        if (const auto *label = qobject_cast<QLabel *>(widget))
            lookAtLabel(label, found);
        const auto *button = qobject_cast<QAbstractButton *>(widget);
        if (button && !button->text().isEmpty() && button->sizeHint().width() > button->width())
            found.append(tooWide(button, button->text(), button->sizeHint().width(), button->width()));
        const auto *combo = qobject_cast<QComboBox *>(widget);
        if (combo && combo->sizeHint().width() > combo->width())
            found.append(tooWide(combo, combo->currentText(), combo->sizeHint().width(), combo->width()));
        if (const auto *table = qobject_cast<QTableView *>(widget))
            lookAtHeader(widget, table->horizontalHeader(), found);
        const QWidget *parent = widget->parentWidget();
        const bool isInPage = parent && parent->layout() && !widget->isWindow();
        const bool isQts = widget->objectName().startsWith(QLatin1String("qt_")) &&
                           !widget->objectName().startsWith(QLatin1String("qt_msgbox_"));
        if (isInPage && !isQts && !parent->rect().contains(widget->geometry()))
            found.append(nameOf(widget) + QStringLiteral(" reaches out of what it is in"));
    }
    return found;
}

QStringList elided(QWidget &root)
{
    const QString points(QChar(0x2026));
    QString whole;
    for (const VisibleText &one : visibleTexts(&root))
        whole += one.text + u'\n';
    QStringList found;
    for (const PaintedText &one : writtenTexts(root)) {
        // The list of steps reminds of what its pages say whole, and shows it to a pointer.
        const bool isChoice = qobject_cast<const QComboBox *>(root.findChild<QWidget *>(one.widget));
        const bool mayBeShort = one.widget == QLatin1String("stepList") || isChoice; // its list has the whole
        const bool isShortened = one.text.contains(points) && !whole.contains(one.text);
        const QWidget *view = root.findChild<QWidget *>(one.widget);
        // The text of a progress bar is of two colours, and a field to write in scrolls.
        const bool mayBeClipped =
            qobject_cast<const QProgressBar *>(view) || qobject_cast<const QLineEdit *>(view);
        if (one.isClipped && !mayBeClipped)
            found.append(QStringLiteral("%1 has no room for “%2”").arg(one.widget, one.text));
        if (!isShortened || mayBeShort)
            continue;
        if (!qobject_cast<const QTableView *>(view))
            found.append(QStringLiteral("%1 is shortened to “%2”").arg(one.widget, one.text));
        else if (!isNoWord(one.text, whole))
            found.append(QStringLiteral("QTableView %1 shortens “%2”").arg(one.widget, one.text));
    }
    return found;
}

QSet<QString> onlyEnglish()
{
    QFile file(projectFile(u"resources/translations/slipway_de.ts"));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    QSet<QString> english;
    QSet<QString> german;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == QLatin1String("source"))
            english.insert(xml.readElementText().remove(u'&'));
        else if (xml.isStartElement() && xml.name() == QLatin1String("translation"))
            german.insert(xml.readElementText(QXmlStreamReader::IncludeChildElements).remove(u'&'));
    }
    EXPECT_GT(english.size(), 1000);
    return english - german;
}

} // namespace slipway::tests
