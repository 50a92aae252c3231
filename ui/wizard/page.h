// SPDX-License-Identifier: MIT
#pragma once

#include "base/failure.h"
#include "session/session.h"
#include "ui/widgets/banner.h"
#include "ui/wizard/step.h"

#include <QWidget>

#include <functional>
#include <optional>

class QPushButton;
class QVBoxLayout;

namespace slipway::ui {

class Ask;
class Language;
class Doubts;
class SignInAgain;

/// What every page may use, and what the person asked for on the command line.
struct PageContext
{
    session::Session &session;
    Ask &ask;
    QString server;    ///< id of the profile to select at the start; may be empty
    QStringList paths; ///< files and folders to add at the start
    std::optional<Step> resumeAt =
        std::nullopt;             ///< where to go after signing in, for a publication taken up again
    QString shipping = QString(); ///< how the checked files travel, in plain words; may be empty
    Doubts *doubts = nullptr;     ///< made by the window, for the pages that ask about them
    Language *language = nullptr; ///< what a choice of language speaks to; nothing: there is no choice
    QString examples = QString(); ///< folder with what to practise with; empty: there is none
};

/// One page of the wizard: a view on the session that knows nothing of the window.
///
/// Next is a wish: next() may take time and the page emits advance() when it is ready to be left. While it
/// is busy, it says so and Next is off.
class Page : public QWidget
{
    Q_OBJECT

public:
    Page(Step step, PageContext &context);

    Step step() const { return m_step; }

    /// The page is shown: bring it up to date with the session.
    virtual void enter() {}
    /// The page is left, forward or back.
    virtual void leave() {}
    /// True if Next may be pressed.
    virtual bool isComplete() const { return true; }
    virtual bool mayGoBack() const { return true; }
    /// The least height at which everything on the page can be seen or scrolled.
    int heightForWidth(int width) const override;
    /// Next was pressed.
    virtual void next() { Q_EMIT advance(); }
    virtual QString nextText() const;
    /// The button that Enter presses; nothing: Next.
    virtual QPushButton *primaryButton() const { return nullptr; }
    /// A button that stands in the place of Next, and leads on by itself; nothing: Next stands there. Once
    /// the page is complete, Next stands beside it while it may be pressed, and otherwise alone.
    virtual QPushButton *wayOn() const { return nullptr; }
    /// Where the keyboard shall be when the page is shown.
    virtual QWidget *firstThing() const { return nullptr; }
    /// What was decided here, for the list of steps; empty if nothing yet.
    virtual QString summary() const { return {}; }
    /// True if a person who has passed the page has not done what it is for, as publishing, which can wait.
    virtual bool isLeftOut() const { return false; }

    /// The button of the box that asks to sign in again; nothing while it is hidden.
    QPushButton *signInAgainButton() const;

    bool isBusy() const { return !m_busyText.isEmpty(); }
    const QString &busyText() const { return m_busyText; }
    Banner *banner() const { return m_banner; }

Q_SIGNALS:
    void advance();
    void goTo(slipway::ui::Step step);
    /// isComplete(), mayGoBack(), nextText(), primaryButton(), summary() or the busy state may have changed.
    void changed();
    void serverChanged(const slipway::domain::Profile &server);
    void closeWanted();
    /// `wantsSignIn`: a proxy asked for user name and password.
    void connectionWanted(bool wantsSignIn);
    void reportWanted();
    /// The page is to be seen from its top, wherever its keyboard is.
    void topWanted();

protected:
    void changeEvent(QEvent *event) override;
    /// Another language is spoken: says again what is in sight and was put together of several texts or comes
    /// from a list. Everything else has changed by itself (Language).
    virtual void languageChanged() {}
    session::Session &session() const { return m_context.session; }
    Ask &ask() const { return m_context.ask; }
    PageContext &context() const { return m_context; }
    QVBoxLayout *body() const { return m_body; }

    /// Opens a web page, or gives its address to copy where there is no browser.
    void openInBrowser(const QUrl &address);
    void setBusy(const QString &what);
    void setIdle();
    /// Shows the failure in plain words and puts the keyboard to `place`.
    void showFailure(const base::Failure &failure, const std::function<void()> &retry = {},
                     QWidget *place = nullptr);
    /// Asks on this page to sign in again, and then calls `then`.
    void askToSignIn(const std::function<void()> &then);
    void hideSignIn();
    /// As showFailure(), but a sign-in that has ended is renewed here, and then `retry` is called.
    void showFailureOrSignIn(const base::Failure &failure, const std::function<void()> &retry,
                             QWidget *place = nullptr);

private:
    Step m_step;
    PageContext &m_context;
    QString m_busyText;
    Banner *m_banner;
    SignInAgain *m_signInAgain = nullptr; ///< made when it is needed
    QVBoxLayout *m_body;
};

} // namespace slipway::ui
