// SPDX-License-Identifier: MIT
// Untried: neither branch has been built or run on its system yet.
#include "session/sleepinhibitor.h"

#include <QtGlobal>

#if defined(Q_OS_WIN)
#include <windows.h>
#elif defined(Q_OS_MACOS)
#include <IOKit/pwr_mgt/IOPMLib.h>
#endif

namespace slipway::session {

namespace {

#if defined(Q_OS_WIN)

/// The state belongs to the thread that sets it, which is the session's own and lives as long as the session.
class SystemInhibitor final : public SleepInhibitor
{
public:
    ~SystemInhibitor() override { release(); }
    void hold() override { SetThreadExecutionState(ES_CONTINUOUS | ES_SYSTEM_REQUIRED); }
    void release() override { SetThreadExecutionState(ES_CONTINUOUS); }
};

#elif defined(Q_OS_MACOS)

class SystemInhibitor final : public SleepInhibitor
{
public:
    ~SystemInhibitor() override { release(); }

    void hold() override
    {
        if (m_held)
            return;
        m_held =
            IOPMAssertionCreateWithName(kIOPMAssertionTypePreventUserIdleSystemSleep, kIOPMAssertionLevelOn,
                                        CFSTR("Files are being uploaded."), &m_assertion) == kIOReturnSuccess;
    }

    void release() override
    {
        if (m_held)
            IOPMAssertionRelease(m_assertion);
        m_held = false;
    }

private:
    IOPMAssertionID m_assertion = 0;
    bool m_held = false;
};

#else

class SystemInhibitor final : public SleepInhibitor
{
public:
    void hold() override {}
    void release() override {}
};

#endif

} // namespace

std::unique_ptr<SleepInhibitor> makeSleepInhibitor()
{
    return std::make_unique<SystemInhibitor>();
}

} // namespace slipway::session
