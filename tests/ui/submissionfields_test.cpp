// SPDX-License-Identifier: MIT
// The fields for numbers, web addresses and what only the server knows.
#include "tests/ui/helpers.h"
#include "ui/forms/form.h"

#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>
#include <QWheelEvent>

#include <gtest/gtest.h>

using namespace slipway;
using namespace slipway::ui;
using namespace slipway::tests;
using Kind = domain::FieldSpec::Kind;

namespace {

domain::FieldSpec field(Kind kind)
{
    domain::FieldSpec spec;
    spec.key = QStringLiteral("it");
    spec.label = QStringLiteral("It");
    spec.kind = kind;
    return spec;
}

QJsonValue valueOf(const Form &form)
{
    return form.values().value(QStringLiteral("it"));
}

class Looking : public ::testing::Test
{
protected:
    Looking()
    {
        spec.choices = {{QStringLiteral("u-0"), QStringLiteral("Emmy Noether")}};
        spec.initial = QJsonArray{QStringLiteral("u-0")};
        form = std::make_unique<Form>(QList<domain::FieldSpec>{spec});
        form->setLookUp([this](const QString &, const QString &text, QObject *, auto reply) {
            asked.append(text);
            replies.append(reply);
        });
        form->show();
        edit = child<QLineEdit>(form.get(), "field-it");
        results = child<QListWidget>(form.get(), "results-it");
        state = child<QLabel>(form.get(), "lookup-it");
    }
    bool isAsked(int times)
    {
        return waitUntil([&] { return asked.size() == times; });
    }
    static QList<domain::FieldChoice> two()
    {
        return {{QStringLiteral("u-1"), QStringLiteral("Marie Curie")},
                {QStringLiteral("u-2"), QStringLiteral("Maria Goeppert")}};
    }

    domain::FieldSpec spec = field(Kind::Lookup);
    std::unique_ptr<Form> form;
    QLineEdit *edit = nullptr;
    QListWidget *results = nullptr;
    QLabel *state = nullptr;
    QStringList asked;
    QList<std::function<void(base::Outcome<QList<domain::FieldChoice>>)>> replies;
};

} // namespace

TEST(NumberField, KeepsItsBoundsAndIsNotChangedByScrollingPast)
{
    domain::FieldSpec spec = field(Kind::Number);
    spec.most = 36;
    spec.initial = 12;
    Form form({spec});
    form.show();
    EXPECT_EQ(valueOf(form), QJsonValue(12));
    auto *box = child<QSpinBox>(&form, "field-it");
    EXPECT_EQ(box->maximum(), 36);
    EXPECT_EQ(box->minimum(), 0);
    box->clearFocus();
    QWheelEvent wheel(QPointF(5, 5), QPointF(5, 5), {}, QPoint(0, 120), Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(box, &wheel);
    EXPECT_EQ(box->value(), 12);
    form.setValues({{QStringLiteral("it"), 99}});
    EXPECT_EQ(valueOf(form), QJsonValue(36));
}

TEST(LinksField, TurnsADoiIntoItsAddress)
{
    Form form({field(Kind::Links)});
    form.show();
    EXPECT_TRUE(valueOf(form).isUndefined());
    auto *edit = child<QLineEdit>(&form, "field-it");
    edit->setText(QStringLiteral(" doi:10.1063/5.0104914 "));
    EXPECT_EQ(valueOf(form).toArray(), QJsonArray{QStringLiteral("https://doi.org/10.1063/5.0104914")})
        << "what is typed counts although it is not added yet";
    QTest::keyClick(edit, Qt::Key_Return);
    EXPECT_TRUE(edit->text().isEmpty());
    edit->setText(QStringLiteral("https://doi.org/10.1063/5.0104914"));
    child<QPushButton>(&form, "add-it")->click();
    EXPECT_EQ(valueOf(form).toArray().size(), 1) << "the same one is not taken twice";
    edit->setText(QStringLiteral("https://example.org/page"));
    child<QPushButton>(&form, "add-it")->click();
    EXPECT_EQ(valueOf(form).toArray().size(), 2);
    QTest::keyClick(child<QListWidget>(&form, "chosen-it"), Qt::Key_Delete);
    EXPECT_EQ(valueOf(form).toArray().size(), 1);
    child<QPushButton>(&form, "remove-it")->click();
    EXPECT_TRUE(valueOf(form).isUndefined());
}

TEST(LinksField, SaysWhatIsNoAddressAndLosesNothing)
{
    Form form({field(Kind::Links)});
    form.show();
    auto *edit = child<QLineEdit>(&form, "field-it");
    edit->setText(QStringLiteral("see the paper"));
    QTest::keyClick(edit, Qt::Key_Return);
    EXPECT_TRUE(form.hasProblems());
    EXPECT_EQ(edit->text(), QStringLiteral("see the paper"));
    EXPECT_EQ(valueOf(form).toArray(), QJsonArray{QStringLiteral("see the paper")}) << "for the check to say";
    const QJsonObject before = form.values();
    Form again({field(Kind::Links)});
    again.setValues(before);
    EXPECT_EQ(again.values(), before);
}

TEST_F(Looking, AsksOnceForAWordAndTakesTheChosenOne)
{
    EXPECT_EQ(child<QListWidget>(form.get(), "chosen-it")->item(0)->text(), QStringLiteral("Emmy Noether"));
    QTest::keyClicks(edit, QStringLiteral("Mari"));
    ASSERT_TRUE(isAsked(1));
    EXPECT_EQ(asked.first(), QStringLiteral("Mari")) << "no question per letter";
    replies.first()(two());
    EXPECT_TRUE(results->isVisible());
    QTest::keyClick(edit, Qt::Key_Return);
    EXPECT_EQ(valueOf(*form).toArray(), (QJsonArray{QStringLiteral("u-0"), QStringLiteral("u-1")}));
    EXPECT_TRUE(edit->text().isEmpty());
    EXPECT_FALSE(results->isVisible());
}

TEST_F(Looking, AnOldAnswerIsNotShown)
{
    QTest::keyClicks(edit, QStringLiteral("Ma"));
    ASSERT_TRUE(isAsked(1));
    QTest::keyClicks(edit, QStringLiteral("x"));
    replies.first()(two());
    EXPECT_FALSE(results->isVisible());
    ASSERT_TRUE(isAsked(2));
    replies.last()(QList<domain::FieldChoice>());
    EXPECT_TRUE(state->text().contains(QStringLiteral("Max"))) << qPrintable(state->text());
}

TEST_F(Looking, ATroubleIsSaidInPlace)
{
    QTest::keyClicks(edit, QStringLiteral("Ma"));
    ASSERT_TRUE(isAsked(1));
    replies.first()(base::Failure(base::Failure::Kind::Offline, QStringLiteral("look up people")));
    EXPECT_TRUE(state->isVisible());
    EXPECT_FALSE(state->text().isEmpty());
}

TEST_F(Looking, WhatIsChosenAlreadyIsNotOffered)
{
    QTest::keyClicks(edit, QStringLiteral("Em"));
    ASSERT_TRUE(isAsked(1));
    replies.first()(QList<domain::FieldChoice>{{QStringLiteral("u-0"), QStringLiteral("Emmy Noether")}});
    EXPECT_FALSE(results->isVisible());
    child<QPushButton>(form.get(), "remove-it")->click();
    EXPECT_TRUE(valueOf(*form).isUndefined());
}
