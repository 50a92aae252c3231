// SPDX-License-Identifier: MIT
#pragma once

#include "base/outcome.h"
#include "session/session.h"

#include <QHash>
#include <QPointer>

#include <functional>
#include <memory>
#include <utility>

namespace slipway::session {

/// Replies that are owed to callers in the main thread. They stay there: the worker only knows their numbers,
/// so that nothing a caller captured is ever copied or destroyed in another thread.
class Replies
{
public:
    template <typename T>
    using Keep = std::function<void(base::Outcome<T> &)>;

    /// Remembers a caller; `keep` runs first, whether or not the caller's context still lives.
    template <typename T>
    quint64 add(QObject *context, Reply<T> reply, Keep<T> keep)
    {
        auto entry = std::make_shared<Entry<T>>();
        entry->context = context;
        entry->hasContext = context != nullptr;
        entry->reply = std::move(reply);
        entry->keep = std::move(keep);
        m_entries.insert(++m_last, std::move(entry));
        return m_last;
    }

    template <typename T>
    void settle(quint64 number, base::Outcome<T> outcome)
    {
        const auto entry = std::static_pointer_cast<Entry<T>>(m_entries.take(number));
        if (!entry)
            return;
        if (entry->keep)
            entry->keep(outcome);
        if (entry->reply && (entry->context || !entry->hasContext))
            entry->reply(std::move(outcome));
    }

private:
    struct Base
    {
        virtual ~Base() = default;
    };
    template <typename T>
    struct Entry final : Base
    {
        QPointer<QObject> context;
        bool hasContext = false;
        Reply<T> reply;
        Keep<T> keep;
    };

    QHash<quint64, std::shared_ptr<Base>> m_entries;
    quint64 m_last = 0;
};

} // namespace slipway::session
