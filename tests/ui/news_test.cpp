// SPDX-License-Identifier: MIT
#include "tests/ui/fakesession.h"
#include "ui/desktop/desktop.h"
#include "ui/desktop/news.h"

#include <QApplication>
#include <QWidget>

#include <gtest/gtest.h>

using namespace slipway;
using namespace slipway::ui;
using namespace slipway::tests;
using domain::Processing;
using domain::RunState;

namespace {

/// Remembers what it was to show.
class RememberingDesktop final : public Desktop
{
public:
    explicit RememberingDesktop(QStringList &shown)
        : m_shown(shown)
    {}
    void notify(const QString &title, const QString &text) override
    {
        m_shown.append(title + QLatin1Char('|') + text);
    }
    void showProgress(double share) override { m_shown.append(QString::number(share)); }
    void hideProgress() override { m_shown.append(QStringLiteral("hidden")); }

private:
    QStringList &m_shown;
};

class NewsOfTheWork : public ::testing::Test
{
protected:
    NewsOfTheWork()
    {
        FakeSession::reset();
        news = std::make_unique<News>(session, window, std::make_unique<RememberingDesktop>(shown));
    }
    void send(RunState state, qint64 done, qint64 failed = 0)
    {
        domain::Snapshot now;
        now.state = state;
        now.filesTotal = 4;
        now.filesDone = done;
        now.filesFailed = failed;
        now.bytesTotal = 400;
        now.bytesDone = done * 100;
        if (state == RunState::Broken)
            now.failure = std::make_shared<base::Failure>(
                base::Failure(base::Failure::Kind::Store, QStringLiteral("write")).code("full"));
        Q_EMIT session.snapshot(now);
    }
    void end(RunState state, qint64 done, qint64 failed = 0)
    {
        send(state, done, failed);
        Q_EMIT session.runEnded(state);
    }
    void look(Processing::State state, qint64 failed = 0)
    {
        Processing now;
        now.state = state;
        now.failed = failed;
        Q_EMIT session.processingSeen(now);
    }
    /// The notifications alone.
    QStringList told() const { return shown.filter(QStringLiteral("|")); }

    session::Session session{session::SessionOptions()};
    QWidget window; // not shown: somebody looks elsewhere
    QStringList shown;
    std::unique_ptr<News> news;
};

} // namespace

TEST_F(NewsOfTheWork, ShowHowFarItIsAndThatItIsDone)
{
    send(RunState::Running, 1);
    send(RunState::WaitingForNetwork, 3);
    EXPECT_EQ(shown, QStringList({QStringLiteral("0.25"), QStringLiteral("0.75")}));
    end(RunState::Finished, 4);
    EXPECT_EQ(shown.at(2), QStringLiteral("hidden"));
    ASSERT_EQ(told().size(), 1);
    EXPECT_TRUE(told().first().startsWith(QStringLiteral("The upload is done|4 ")));
}

TEST_F(NewsOfTheWork, TellWhatWaitsForADecision)
{
    end(RunState::Finished, 3, 1);
    end(RunState::NeedsSignIn, 2);
    end(RunState::Broken, 2);
    ASSERT_EQ(told().size(), 3);
    EXPECT_TRUE(told().at(0).startsWith(QStringLiteral("1 ")));
    EXPECT_TRUE(told().at(1).contains(QStringLiteral("sign-in")));
    EXPECT_FALSE(told().at(2).startsWith(QLatin1Char('|'))) << "a failure has words";
}

TEST_F(NewsOfTheWork, TellNothingThatAPersonDidOrSees)
{
    end(RunState::Paused, 1);
    end(RunState::Cancelled, 1);
    EXPECT_EQ(told(), QStringList());
    window.show();
    QApplication::setActiveWindow(&window);
    ASSERT_TRUE(QApplication::activeWindow());
    end(RunState::Finished, 4);
    EXPECT_EQ(told(), QStringList());
}

TEST_F(NewsOfTheWork, TellOnceThatTheServerHasProcessed)
{
    look(Processing::State::Succeeded);
    EXPECT_EQ(told().size(), 0) << "it was so before";
    look(Processing::State::Running);
    look(Processing::State::Running);
    look(Processing::State::Succeeded);
    look(Processing::State::Succeeded);
    ASSERT_EQ(told().size(), 1);
    look(Processing::State::Running);
    look(Processing::State::Succeeded, 2);
    ASSERT_EQ(told().size(), 2);
    EXPECT_NE(told().at(0), told().at(1));
}
