// SPDX-License-Identifier: MIT
#include "ui/desktop/news.h"

#include "session/session.h"
#include "ui/desktop/desktop.h"
#include "wording/failuretext.h"

#include <QApplication>

#include <utility>

namespace slipway::ui {

using domain::RunState;

News::News(session::Session &session, QWidget &window, std::unique_ptr<Desktop> desktop)
    : m_window(window)
    , m_desktop(std::move(desktop))
{
    connect(&session, &session::Session::snapshot, this, &News::progressed);
    connect(&session, &session::Session::runEnded, this, &News::ended);
    connect(&session, &session::Session::processingSeen, this, &News::processed);
}

News::~News() = default;

void News::progressed(const domain::Snapshot &snapshot)
{
    m_last = snapshot;
    m_last.changed.clear(); // the rows are of no interest here
    const bool isMoving =
        snapshot.state == RunState::Running || snapshot.state == RunState::WaitingForNetwork;
    if (isMoving && snapshot.bytesTotal > 0)
        m_desktop->showProgress(double(snapshot.bytesDone) / double(snapshot.bytesTotal));
}

void News::ended(RunState state)
{
    m_desktop->hideProgress();
    switch (state) {
    case RunState::Finished:
        if (m_last.filesFailed > 0)
            tell(tr("%n file(s) could not be sent", nullptr, int(m_last.filesFailed)),
                 tr("Slipway says why, and what to do next. The others are done."));
        else
            tell(tr("The upload is done"),
                 tr("%n file(s) {is|are} on the server.", nullptr, int(m_last.filesDone)));
        break;
    case RunState::NeedsSignIn:
        tell(tr("The upload waits for a new sign-in"),
             tr("Nothing is lost: it goes on from where it stands."));
        break;
    case RunState::Broken:
        if (m_last.failure)
            tell(wording::textFor(*m_last.failure).title, tr("The upload has stopped and can be continued."));
        break;
    default:
        break; // a person did that, and knows
    }
}

void News::processed(const domain::Processing &processing)
{
    const bool wasProcessing = std::exchange(m_isProcessing, processing.isRunning());
    if (!wasProcessing || m_isProcessing)
        return;
    if (processing.state == domain::Processing::State::Failed || processing.failed > 0)
        tell(tr("The server could not process everything"), tr("Slipway shows what it says."));
    else
        tell(tr("The server has processed the upload"), tr("It can be described and published now."));
}

void News::tell(const QString &title, const QString &text)
{
    if (QApplication::activeWindow())
        return;
    QApplication::alert(&m_window);
    m_desktop->notify(title, text);
}

} // namespace slipway::ui
